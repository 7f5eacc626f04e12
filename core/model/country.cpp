// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/country.h"

#include "core/model/text.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

namespace tradebook {

using namespace Qt::StringLiterals;

namespace {

// alpha-2 and alpha-3 of ISO 3166-1, side by side. Which alpha-2 codes exist is decided here; Qt knows others that are not ISO's.
constexpr char kCodes[]
    = "ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD "
      "BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN "
      "CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU "
      "DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB "
      "GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG "
      "HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN "
      "KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU "
      "LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR "
      "MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL "
      "OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB "
      "RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP "
      "SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN "
      "TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF "
      "ZMZMB ZWZWE";

struct OtherName {
    QLatin1StringView code;
    QStringView names; ///< folded, letters and digits only, separated by |
};

// Usual English names beyond the one that Qt has. A nation of the United Kingdom is the United Kingdom to a parcel.
constexpr OtherName kOtherNames[]{{"AE"_L1, u"uae"}, {"AG"_L1, u"antigua"}, {"BA"_L1, u"bosnia|bosniaherzegovina"},
    {"BN"_L1, u"bruneidarussalam"}, {"BQ"_L1, u"bonairesinteustatiusandsaba"}, {"CC"_L1, u"cocoskeelingislands"},
    {"CD"_L1, u"drcongo|democraticrepublicofcongo|democraticrepublicofthecongo|congodemocraticrepublicofthe"},
    {"CG"_L1, u"congo|republicofthecongo"}, {"CI"_L1, u"cotedivoire"}, {"CN"_L1, u"prchina|peoplesrepublicofchina|mainlandchina"},
    {"CV"_L1, u"caboverde"}, {"CZ"_L1, u"czechrepublic"}, {"DE"_L1, u"federalrepublicofgermany"}, {"FK"_L1, u"falklandislandsmalvinas"},
    {"FM"_L1, u"federatedstatesofmicronesia|micronesiafederatedstatesof"}, {"FO"_L1, u"faeroeislands"},
    {"GB"_L1, u"uk|greatbritain|britain|england|scotland|wales|northernireland|unitedkingdomofgreatbritainandnorthernireland"},
    {"HK"_L1, u"hongkongsar|hongkongsarchina"}, {"IE"_L1, u"eire|republicofireland"}, {"IR"_L1, u"iranislamicrepublicof"},
    {"KP"_L1, u"democraticpeoplesrepublicofkorea"}, {"KR"_L1, u"korea|republicofkorea|korearepublicof"},
    {"LA"_L1, u"laopeoplesdemocraticrepublic"}, {"MD"_L1, u"republicofmoldova"}, {"MK"_L1, u"northmacedonia"},
    {"MM"_L1, u"burma|myanmarburma"}, {"MO"_L1, u"macau"}, {"NL"_L1, u"holland|thenetherlands"}, {"PS"_L1, u"palestine|stateofpalestine"},
    {"PN"_L1, u"pitcairnislands"}, {"RU"_L1, u"russianfederation"}, {"SH"_L1, u"sthelena"}, {"KN"_L1, u"stkittsandnevis|stkittsnevis"},
    {"LC"_L1, u"stlucia"}, {"MF"_L1, u"stmartin"}, {"PM"_L1, u"stpierreandmiquelon"},
    {"VC"_L1, u"stvincentandthegrenadines|saintvincentandthegrenadines"}, {"SY"_L1, u"syrianarabrepublic"}, {"SZ"_L1, u"swaziland"},
    {"TL"_L1, u"easttimor"}, {"TR"_L1, u"turkiye"}, {"TT"_L1, u"trinidad"}, {"TW"_L1, u"taiwanprovinceofchina"},
    {"TZ"_L1, u"unitedrepublicoftanzania"}, {"US"_L1, u"usa|unitedstatesofamerica|theunitedstates|america"}, {"VA"_L1, u"holysee|vatican"},
    {"VE"_L1, u"bolivarianrepublicofvenezuela"}, {"VG"_L1, u"virginislandsbritish"}, {"VI"_L1, u"usvirginislands|virginislandsus"},
    {"VN"_L1, u"vietnam"}, {"ZA"_L1, u"rsa"}};

/// "U.S.A." and "Côte d’Ivoire" as "usa" and "cotedivoire"; "&" is "and".
QString keyOf(QStringView text)
{
    QString key;
    const QString folded = fold(text);
    for (const QChar unit : folded) {
        if (unit.isLetterOrNumber())
            key += unit;
        else if (unit == u'&')
            key += "and"_L1;
    }
    return key;
}

QHash<QString, QString> codesByKey()
{
    QHash<QString, QString> codes;
    const QStringList pairs = QString::fromLatin1(kCodes).split(u' ');
    for (const QString &pair : pairs) {
        const QString code = pair.first(2);
        codes.insert(keyOf(code), code);
        codes.insert(keyOf(pair.sliced(2)), code);
        codes.insert(keyOf(QLocale::territoryToString(QLocale::codeToTerritory(code))), code);
    }
    for (const OtherName &other : kOtherNames) {
        const auto names = other.names.split(u'|');
        for (const QStringView name : names)
            codes.insert(name.toString(), QString(other.code));
    }
    return codes;
}

} // namespace

std::optional<QString> countryCode(QStringView text)
{
    static const QHash<QString, QString> codes = codesByKey();
    // "&" alone is no Andorra (AND).
    if (std::none_of(text.begin(), text.end(), [](QChar unit) { return unit.isLetterOrNumber(); }))
        return std::nullopt;
    const auto found = codes.constFind(keyOf(text));
    if (found == codes.constEnd())
        return std::nullopt;
    return *found;
}

QString recognisedCountry(QStringView text)
{
    return countryCode(text).value_or(trimmedName(text));
}

QString countryName(const QString &kept)
{
    const bool isCode = kept.size() == 2 && countryCode(kept) == kept;
    const QLocale::Territory territory = isCode ? QLocale::codeToTerritory(kept) : QLocale::AnyTerritory;
    return territory == QLocale::AnyTerritory ? kept : QLocale::territoryToString(territory);
}

} // namespace tradebook
