// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/generate/catalog.h"

#include <QStringView>

#include <span>

namespace tradebook::generate {

/// A category of the sample shop; `parent` is its place in the list, -1 for a root.
struct SampleCategory {
    int parent;
    QStringView name;
    QStringView description;
    qint64 minimum; ///< 0: none of its own
};

/// A product of the sample shop; amounts in cents, `category` is a place in the list of categories.
struct SampleProduct {
    int category;
    QStringView sku;
    QStringView name;
    qint64 price;
    qint64 cost;
    QStringView description;
};

[[nodiscard]] std::span<const SampleCategory> sampleCategories();
[[nodiscard]] std::span<const SampleProduct> sampleProducts();
/// Garden goods sell in summer, candles, toys and Christmas goods in winter.
[[nodiscard]] Season seasonOfSample(int category);
/// Food is free of tax.
[[nodiscard]] int taxOfSample(int category);

} // namespace tradebook::generate
