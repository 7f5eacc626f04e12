// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A clang-tidy plugin: has every check look at our own declarations and pass over those of the system's headers, whose findings are never
// shown. Walking Qt's headers for each check was more than half of the time of ./dev lint.

#include <clang-tidy/ClangTidyCheck.h>
#include <clang-tidy/ClangTidyModule.h>
#include <clang-tidy/ClangTidyModuleRegistry.h>
#include <clang/AST/ASTContext.h>
#include <clang/ASTMatchers/ASTMatchFinder.h>

#include <vector>

namespace {

class OwnSources : public clang::tidy::ClangTidyCheck {
public:
    using ClangTidyCheck::ClangTidyCheck;

    void registerMatchers(clang::ast_matchers::MatchFinder *finder) override
    {
        // The unit is matched before what it holds, so what is set here holds for the walk of all checks.
        finder->addMatcher(clang::ast_matchers::translationUnitDecl().bind("unit"), this);
    }

    void check(const clang::ast_matchers::MatchFinder::MatchResult &result) override
    {
        std::vector<clang::Decl *> own;
        const auto &places = *result.SourceManager;
        for (clang::Decl *part : result.Context->getTranslationUnitDecl()->decls())
            if (!places.isInSystemHeader(places.getExpansionLoc(part->getLocation())))
                own.push_back(part);
        result.Context->setTraversalScope(own);
    }
};

class OwnSourcesModule : public clang::tidy::ClangTidyModule {
public:
    void addCheckFactories(clang::tidy::ClangTidyCheckFactories &checks) override
    {
        checks.registerCheck<OwnSources>("tradebook-own-sources");
    }
};

const clang::tidy::ClangTidyModuleRegistry::Add<OwnSourcesModule> added("tradebook-module", "Where the checks look.");

} // namespace
