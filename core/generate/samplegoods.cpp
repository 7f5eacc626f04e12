// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/samplegoods.h"

namespace tradebook::generate {

namespace {

enum Place : int {
    Home,
    Kitchen,
    Mugs,
    Baking,
    Linen,
    Living,
    Candles,
    Cushions,
    Frames,
    Garden,
    Growing,
    Seeds,
    Tools,
    Outdoors,
    Birds,
    Lanterns,
    Gifts,
    Stationery,
    Notebooks,
    Cards,
    Toys,
    Christmas,
    Pantry,
    Tea,
    Preserves
};

constexpr SampleCategory kCategories[]{
    {-1, u"Home", u"Everything for the house.", 0},
    {Home, u"Kitchen", u"For cooking, baking and long breakfasts.", 4},
    {Kitchen, u"Mugs & Cups", u"Stoneware, enamel and bone china.", 6},
    {Kitchen, u"Baking", u"Tins, tools and aprons.", 0},
    {Kitchen, u"Tea Towels & Linen", u"Cotton and linen, printed in small runs.", 0},
    {Home, u"Living Room", u"Soft things and warm light.", 3},
    {Living, u"Candles", u"Poured by hand from rapeseed wax.", 5},
    {Living, u"Cushions & Throws", u"Wool, cotton and linen.", 0},
    {Living, u"Frames & Prints", u"Prints by friends of the shop, and frames for them.", 0},
    {-1, u"Garden", u"From the windowsill to the vegetable patch.", 3},
    {Garden, u"Growing", u"", 0},
    {Growing, u"Seeds", u"Open-pollinated and tested each year.", 10},
    {Growing, u"Garden Tools", u"Made to be sharpened, not thrown away.", 0},
    {Garden, u"Outdoor Living", u"", 0},
    {Outdoors, u"Bird Feeders", u"For tits, robins and the odd squirrel.", 0},
    {Outdoors, u"Lanterns", u"Light for late evenings.", 0},
    {-1, u"Gifts", u"Small things to give away.", 4},
    {Gifts, u"Stationery", u"", 0},
    {Stationery, u"Notebooks", u"Lined, plain and dotted.", 0},
    {Stationery, u"Cards & Wrap", u"Printed on recycled paper.", 8},
    {Gifts, u"Toys", u"Wood, wool and paper.", 0},
    {Gifts, u"Christmas", u"From the end of September.", 0},
    {-1, u"Pantry", u"", 6},
    {Pantry, u"Tea & Coffee", u"Packed in our own caddies.", 0},
    {Pantry, u"Preserves & Sweets", u"From makers within fifty miles.", 0},
};

constexpr SampleProduct kHouse[]{
    {Mugs, u"MUG-HARE", u"Stoneware Mug “Hare”", 1450, 620, u"Thrown by hand, holds 350 ml, with a hare in cobalt blue."},
    {Mugs, u"MUG-WREN", u"Stoneware Mug “Wren”", 1450, 620, u"Thrown by hand, holds 350 ml, with a wren in iron brown."},
    {Mugs, u"MUG-ENA-W", u"Enamel Mug, White", 795, 310, u"Steel with a blue rim; for the kitchen and the campfire."},
    {Mugs, u"MUG-ENA-G", u"Enamel Mug, Forest Green", 795, 310, u"Steel with a black rim; for the kitchen and the campfire."},
    {Mugs, u"CUP-ESP-2", u"Espresso Cups, Set of 2", 1895, 840, u"Bone china, 80 ml, with saucers."},
    {Mugs, u"CUP-CHA", u"Cha Bowl", 1195, 480, u"A cup without a handle for green tea, glazed in celadon."},
    {Mugs, u"JUG-MILK", u"Milk Jug, Speckled", 1650, 700, u"Half a pint of stoneware with a good spout."},
    {Mugs, u"POT-TEA", u"Teapot for Two", 3450, 1560, u"Stoneware with a wicker handle and a steel sieve, 900 ml."},
    {Baking, u"BAK-LOAF", u"Loaf Tin, 2 lb", 1295, 560, u"Heavy steel that browns the crust evenly."},
    {Baking, u"BAK-PIN", u"Beech Rolling Pin", 1150, 430, u"Turned from one piece, 42 cm, without handles."},
    {Baking, u"BAK-CUT-6", u"Biscuit Cutters, Set of 6", 895, 340, u"Stars, hearts and a very small whale."},
    {Baking, u"BAK-BOWL", u"Mixing Bowl, Cane", 2450, 1130, u"The classic glazed bowl, 26 cm, with a grip for one hand."},
    {Baking, u"BAK-APR", u"Canvas Apron, Indigo", 2695, 1180, u"Washed canvas with a pocket for the tea towel."},
    {Baking, u"BAK-WHSK", u"Balloon Whisk", 975, 390, u"Steel wires in an ash handle."},
    {Baking, u"BAK-SCAL", u"Kitchen Scales", 3895, 2050, u"Brass pan and weights; never needs a battery."},
    {Linen, u"TT-BOTAN", u"Tea Towel “Botanica”", 1195, 420, u"Half linen, printed with eleven herbs and their names."},
    {Linen, u"TT-STRIPE", u"Tea Towel, Blue Stripe", 995, 360, u"Heavy cotton that dries at the first wipe."},
    {Linen, u"TT-HARB", u"Tea Towel “Harbour”", 1195, 420, u"Half linen, with the harbour as it looked in 1924."},
    {Linen, u"LIN-NAP-4", u"Linen Napkins, Set of 4", 3295, 1490, u"Stone-washed, 45 cm, hemmed by hand."},
    {Linen, u"LIN-RUN", u"Table Runner, Oatmeal", 2895, 1240, u"Linen, 40 by 150 cm."},
    {Linen, u"LIN-GLV", u"Oven Gloves, Quilted", 1695, 690, u"A double glove with a loop; safe to 220 degrees."},
    {Linen, u"LIN-BAG", u"Bread Bag", 1350, 520, u"Waxed cotton inside, linen outside; keeps a loaf for days."},
    {Candles, u"CAN-FIG", u"Candle “Fig & Cassis”", 1895, 720, u"Burns for forty hours in a tumbler that can be used again."},
    {Candles, u"CAN-FIR", u"Candle “Fir & Smoke”", 1895, 720, u"Burns for forty hours; smells of a walk in January."},
    {Candles, u"CAN-LAV", u"Candle “Lavender”", 1695, 650, u"Burns for thirty-five hours; grown on the next hill."},
    {Candles, u"CAN-TIN", u"Travel Candle in a Tin", 950, 350, u"Twelve hours of “Fig & Cassis” for the suitcase."},
    {Candles, u"CAN-DIN-6", u"Dinner Candles, Six, Ivory", 850, 310, u"Dipped, not moulded, so that they drip little."},
    {Candles, u"CAN-BEE", u"Beeswax Pillar", 1495, 700, u"Pure beeswax, 12 cm, with its own scent of honey."},
    {Candles, u"CAN-STICK", u"Brass Candlestick", 2495, 1120, u"Cast brass that grows darker with the years."},
    {Candles, u"CAN-SNUF", u"Candle Snuffer", 1195, 450, u"Brass, with a long handle."},
    {Cushions, u"CUS-HER", u"Cushion, Herringbone Grey", 3650, 1680, u"Lambswool, 45 cm, with a feather pad."},
    {Cushions, u"CUS-OCH", u"Cushion, Ochre Velvet", 3450, 1520, u"Cotton velvet, 45 cm, with a feather pad."},
    {Cushions, u"CUS-TICK", u"Cushion, Blue Ticking", 2950, 1260, u"Cotton ticking, 50 by 30 cm."},
    {Cushions, u"THR-LAMB", u"Lambswool Throw", 8950, 4450, u"Woven in the valley, 140 by 180 cm, fringed."},
    {Cushions, u"THR-COT", u"Waffle Throw, Sage", 4950, 2250, u"Washed cotton for the sofa or the foot of the bed."},
    {Cushions, u"THR-PIC", u"Picnic Rug", 6450, 3100, u"Wool on one side, waxed cotton on the other; with a strap."},
    {Cushions, u"POUF-KNIT", u"Knitted Pouffe", 7950, 3900, u"Chunky cotton, filled, 50 cm across."},
    {Frames, u"FRM-OAK-A4", u"Oak Frame, A4", 2450, 1080, u"Solid oak with glass, to stand or to hang."},
    {Frames, u"FRM-OAK-A3", u"Oak Frame, A3", 3250, 1470, u"Solid oak with glass, to hang."},
    {Frames, u"FRM-BRASS", u"Brass Frame, 10 × 15", 1650, 690, u"For one photograph, on a chain."},
    {Frames, u"PRT-LIGHT", u"Print “Lighthouse”", 2800, 900, u"Linocut in two colours, A4, signed."},
    {Frames, u"PRT-ALLOT", u"Print “Allotment”", 2800, 900, u"Linocut in three colours, A4, signed."},
    {Frames, u"PRT-TIDE", u"Print “Tide Table”", 1950, 620, u"A year of tides on one sheet, A3; new every December."},
    {Frames, u"PRT-CAT", u"Print “The Shop Cat”", 1800, 560, u"Risograph, A4; she sits for nobody else."},
};

constexpr SampleProduct kGarden[]{
    {Seeds, u"SEED-TOM", u"Tomato “Gardener’s Delight”", 295, 95, u"About fifty seeds; sow indoors from March."},
    {Seeds, u"SEED-BEAN", u"Runner Bean “Painted Lady”", 325, 110, u"About forty seeds; red and white flowers."},
    {Seeds, u"SEED-SWP", u"Sweet Pea, Mixed", 275, 85, u"About thirty seeds; cut often and they flower until autumn."},
    {Seeds, u"SEED-SAL", u"Salad Leaves, Mixed", 250, 80, u"About five hundred seeds; ready in five weeks."},
    {Seeds, u"SEED-SUN", u"Sunflower “Giant”", 250, 75, u"About twenty seeds; measure against the children."},
    {Seeds, u"SEED-HERB", u"Kitchen Herbs, Six Packets", 1250, 460, u"Basil, parsley, chives, dill, coriander and thyme."},
    {Seeds, u"SEED-MEAD", u"Meadow Mix, 100 g", 950, 380, u"Forty kinds of native flowers for ten square metres."},
    {Seeds, u"SEED-BOMB", u"Seed Bombs, Ten", 695, 250, u"Throw, water, wait."},
    {Tools, u"TOL-TROW", u"Hand Trowel, Ash", 1895, 860, u"Forged steel; the handle is as long as a hand is wide."},
    {Tools, u"TOL-FORK", u"Hand Fork, Ash", 1895, 860, u"Forged steel with three prongs."},
    {Tools, u"TOL-SNIP", u"Garden Snips", 2450, 1150, u"Carbon steel for herbs and string."},
    {Tools, u"TOL-DIB", u"Dibber", 895, 340, u"Beech with a scale in inches and centimetres."},
    {Tools, u"TOL-TWINE", u"Jute Twine, 150 m", 650, 230, u"Three-ply, on a spool."},
    {Tools, u"TOL-CAN", u"Watering Can, 5 l", 3950, 1900, u"Galvanised steel with a brass rose."},
    {Tools, u"TOL-GLOV", u"Gardening Gloves", 1450, 600, u"Goatskin, in one size that fits most."},
    {Tools, u"TOL-LABL", u"Slate Plant Labels, Six", 795, 290, u"With a pencil that withstands rain."},
    {Birds, u"BIRD-SEED", u"Seed Feeder", 2150, 980, u"Copper and glass, holds 500 g."},
    {Birds, u"BIRD-FAT", u"Fat Ball Ring", 1195, 460, u"A steel ring for six fat balls."},
    {Birds, u"BIRD-BATH", u"Hanging Bird Bath", 2795, 1290, u"Stoneware bowl on three chains."},
    {Birds, u"BIRD-BOX", u"Nest Box for Tits", 2450, 1090, u"Larch, 32 mm hole, opens for cleaning."},
    {Birds, u"BIRD-FOOD", u"Winter Seed, 2 kg", 895, 420, u"Sunflower hearts, oats and peanuts."},
    {Birds, u"BIRD-BALLS", u"Fat Balls, Twelve", 695, 290, u"Without nets."},
    {Birds, u"BIRD-HOTEL", u"Bee Hotel", 2950, 1340, u"Drilled oak and reed for solitary bees."},
    {Lanterns, u"LAN-STORM", u"Storm Lantern", 2950, 1350, u"Burns paraffin or an LED candle; 24 cm."},
    {Lanterns, u"LAN-PAP-3", u"Paper Lanterns, Three", 1150, 410, u"Rice paper in three sizes."},
    {Lanterns, u"LAN-JAR", u"Jar Lantern", 895, 330, u"Recycled glass with a wire handle."},
    {Lanterns, u"LAN-SOLAR", u"Solar String, 20 Lights", 2450, 1180, u"Warm white, lights for eight hours."},
    {Lanterns, u"LAN-MOR", u"Pierced Lantern", 3650, 1620, u"Iron, pierced by hand; throws stars on the wall."},
    {Lanterns, u"LAN-FIRE", u"Fire Bowl", 8950, 4600, u"Steel, 60 cm, with a rain lid."},
    {Lanterns, u"LAN-HOOK", u"Shepherd’s Hook", 1450, 580, u"Steel, 110 cm, for a lantern or a feeder."},
};

constexpr SampleProduct kGiftsAndPantry[]{
    {Notebooks, u"NB-A5-LN", u"Notebook A5, Lined", 1195, 430, u"Thread-bound, 144 pages, opens flat."},
    {Notebooks, u"NB-A5-DOT", u"Notebook A5, Dotted", 1195, 430, u"Thread-bound, 144 pages, opens flat."},
    {Notebooks, u"NB-A6", u"Pocket Notebook, Plain", 595, 190, u"48 pages in a kraft cover."},
    {Notebooks, u"NB-A6-3", u"Pocket Notebooks, Three", 1495, 520, u"Lined, plain and dotted."},
    {Notebooks, u"NB-GARD", u"Garden Journal", 1895, 780, u"Five years on each page, with the moon."},
    {Notebooks, u"NB-RECIPE", u"Recipe Book", 1795, 740, u"Room for 120 of your own."},
    {Notebooks, u"PEN-CEDAR", u"Cedar Pencils, Six", 750, 270, u"HB, stamped with a finch."},
    {Cards, u"CRD-BIRTH", u"Card “Happy Birthday”", 325, 90, u"Letterpress, with an envelope."},
    {Cards, u"CRD-THANK", u"Card “Thank You”", 325, 90, u"Letterpress, with an envelope."},
    {Cards, u"CRD-BIRD-8", u"Bird Cards, Eight", 1250, 430, u"Eight birds, eight envelopes, blank inside."},
    {Cards, u"CRD-BABY", u"Card “Hello, Little One”", 325, 90, u"Letterpress, with an envelope."},
    {Cards, u"WRP-LEAF", u"Wrapping Paper “Leaves”", 250, 70, u"One sheet, 50 by 70 cm, recycled."},
    {Cards, u"WRP-STAR", u"Wrapping Paper “Stars”", 250, 70, u"One sheet, 50 by 70 cm, recycled."},
    {Cards, u"WRP-RIB", u"Cotton Ribbon, 10 m", 495, 160, u"Unbleached, 15 mm."},
    {Cards, u"WRP-TAG", u"Gift Tags, Twelve", 395, 120, u"With twine."},
    {Toys, u"TOY-TRAIN", u"Wooden Train", 2950, 1350, u"Beech, three wagons, oiled."},
    {Toys, u"TOY-BEAR", u"Wool Bear “Otis”", 3450, 1580, u"Lambswool, 28 cm, sits by himself."},
    {Toys, u"TOY-BLOCK", u"Building Blocks, 40", 3250, 1490, u"Maple, in a cotton bag."},
    {Toys, u"TOY-KITE", u"Paper Kite", 1495, 560, u"To build and to paint."},
    {Toys, u"TOY-PUZ", u"Puzzle “The Pond”", 1895, 760, u"Five hundred pieces; there is a heron in it."},
    {Toys, u"TOY-SKIP", u"Skipping Rope", 995, 360, u"Cotton with ash handles."},
    {Toys, u"TOY-FINGER", u"Finger Puppets, Five", 1650, 650, u"Felt; fox, owl, badger, hare and mole."},
    {Toys, u"TOY-DOM", u"Dominoes", 1595, 630, u"Birch, in a sliding box."},
    {Christmas, u"XMS-STAR", u"Straw Stars, Eight", 1295, 450, u"Tied by hand."},
    {Christmas, u"XMS-BAUB-6", u"Glass Baubles, Six", 2250, 980, u"Mouth-blown, in moss and gold."},
    {Christmas, u"XMS-WREATH", u"Wreath Base, Willow", 995, 350, u"30 cm, for what the garden gives."},
    {Christmas, u"XMS-ADV", u"Advent Calendar “Village”", 1450, 480, u"Twenty-four doors and a little glitter."},
    {Christmas, u"XMS-STOCK", u"Knitted Stocking", 2695, 1190, u"Lambswool with a star."},
    {Christmas, u"XMS-CARD-10", u"Christmas Cards, Ten", 1195, 390, u"Five motifs, ten envelopes."},
    {Christmas, u"XMS-LIGHT", u"Candle Clips, Ten", 1350, 520, u"Brass; never leave them alone."},
    {Tea, u"TEA-BRKF", u"Breakfast Tea, 125 g", 795, 340, u"Assam and Kenya, strong enough for milk."},
    {Tea, u"TEA-EARL", u"Earl Grey, 125 g", 850, 360, u"With oil of bergamot and cornflowers."},
    {Tea, u"TEA-MINT", u"Peppermint, 60 g", 650, 240, u"Whole leaves."},
    {Tea, u"TEA-GREEN", u"Sencha, 100 g", 1150, 560, u"First flush."},
    {Tea, u"COF-HOUSE", u"House Coffee, 250 g", 895, 430, u"Whole beans, roasted on Tuesdays."},
    {Tea, u"COF-DECAF", u"Decaf Coffee, 250 g", 950, 470, u"Whole beans, decaffeinated with water."},
    {Tea, u"TEA-CADDY", u"Tea Caddy", 1450, 600, u"Tin, airtight, holds 125 g."},
    {Tea, u"TEA-STRAIN", u"Tea Strainer", 895, 340, u"Steel, rests on any cup."},
    {Preserves, u"PRE-MARM", u"Seville Marmalade", 525, 230, u"Thick cut, 340 g."},
    {Preserves, u"PRE-RASP", u"Raspberry Jam", 495, 215, u"Seventy per cent fruit, 340 g."},
    {Preserves, u"PRE-CHUT", u"Apple Chutney", 475, 200, u"With ginger, 300 g."},
    {Preserves, u"PRE-HONEY", u"Heather Honey", 895, 450, u"From the moor, 340 g."},
    {Preserves, u"SWT-FUDGE", u"Sea Salt Fudge", 550, 220, u"150 g in a paper bag."},
    {Preserves, u"SWT-CHOC", u"Dark Chocolate, 70 %", 425, 190, u"80 g, made from the bean."},
    {Preserves, u"SWT-SHORT", u"Shortbread Fingers", 495, 200, u"180 g, all butter."},
    {Preserves, u"SWT-HUMB", u"Humbugs, Jar", 695, 260, u"200 g, striped."},
};

} // namespace

std::span<const SampleCategory> sampleCategories()
{
    return kCategories;
}

std::span<const SampleProduct> sampleProducts()
{
    static const std::vector<SampleProduct> all = [] {
        std::vector<SampleProduct> products(std::begin(kHouse), std::end(kHouse));
        products.insert(products.end(), std::begin(kGarden), std::end(kGarden));
        products.insert(products.end(), std::begin(kGiftsAndPantry), std::end(kGiftsAndPantry));
        return products;
    }();
    return all;
}

Season seasonOfSample(int category)
{
    if (category >= Garden && category <= Lanterns)
        return Season::Summer;
    return category == Candles || category == Toys || category == Christmas ? Season::Winter : Season::Always;
}

int taxOfSample(int category)
{
    return category >= Pantry ? 0 : 2000;
}

} // namespace tradebook::generate
