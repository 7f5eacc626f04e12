# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154  # root comes from dev
#
# What a fresh machine lacks is installed here, and only what it lacks: a machine that has all pays one dpkg-query.

package_list=packaging/linux/build-packages.txt

# packages_for NEED…: the packages of these needs, each once.
packages_for() {
    awk -v needs=" $* " '!/^#/ && NF >= 2 && index(needs, " " $1 " ") && !seen[$2]++ { print $2 }' "$root/$package_list"
}

# missing_packages NEED…: those of them that dpkg does not know as installed.
missing_packages() {
    local wanted
    mapfile -t wanted < <(packages_for "$@")
    # One line per installed package; a virtual or unknown one has no line, so it counts as missing.
    dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null \
        | awk -v wanted="${wanted[*]}" '$1 == "installed" { here[$2] = 1 }
            END { count = split(wanted, names, " "); for (i = 1; i <= count; i++) if (!(names[i] in here)) print names[i] }'
}

# as_root COMMAND…: with sudo where we are not root. Asks for a password on a terminal only.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo -- "$@"
    else
        sudo -n -- "$@"
    fi
}

can_become_root() {
    [ "$(id -u)" = 0 ] && return 0
    command -v sudo >/dev/null || return 1
    [ -t 0 ] || sudo -n true 2>/dev/null
}

# install_packages PACKAGE…: says what it does, then does it, or says who can.
install_packages() {
    local install="apt-get install --no-install-recommends $*"
    if ! can_become_root; then
        refuse "these packages are missing and can only be installed as root or with sudo: $*
     Ask whoever administers this machine to run: $install"
    fi
    say "Installing what is missing: $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 \
        || say "dev: apt-get update failed; trying with the package lists this machine already has."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes -q --no-install-recommends "$@" >&2 \
        || refuse "apt-get could not install: $*
     Its own words stand above. Usual reasons: no network, another apt at work, or a release older than Debian 12."
}

# need NEED…: everything of these needs is there when this returns.
need() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        need_elsewhere "$@"
        return
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
}

# Not Debian: nothing is installed. The tools are looked for by name; CMake will name a library that is missing.
need_elsewhere() {
    local tool missing=() tools=(c++ cmake ninja rsvg-convert)
    case " $* " in *" test "*) tools+=(python3 sqlite3) ;; esac
    case " $* " in *" package "*) tools+=(python3 dpkg-deb dpkg-shlibdeps rpmbuild patchelf makeself objdump gzip xz) ;; esac
    case " $* " in *" lint "*) tools+=(python3 clang-format clang-tidy) ;; esac
    for tool in "${tools[@]}"; do
        command -v "$tool" >/dev/null || missing+=("$tool")
    done
    [ ${#missing[@]} = 0 ] || refuse "missing: ${missing[*]}. This system has no apt, so ./dev cannot install it.
     Install what $package_list names (Debian's names) with your own package manager, then run this again."
}
