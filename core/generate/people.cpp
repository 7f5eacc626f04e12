// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/people.h"

#include "core/model/text.h"

#include <QStringList>

namespace tradebook::generate {

using namespace Qt::StringLiterals;

namespace {

struct City {
    QString name;
    QString region;
    QString postalCode; ///< # is a digit
};

/// How people of a country are called and where they live.
struct Culture {
    QString country;
    QStringList firstNames;
    QStringList lastNames;
    QStringList streets;
    QList<City> cities;
    QString phone; ///< # is a digit
    bool familyNameFirst = false;
    bool houseBeforeStreet = false;
};

QStringList listOf(QStringView words)
{
    QStringList list;
    for (const QStringView word : words.split(u'|'))
        list.append(word.toString());
    return list;
}

QList<City> citiesOf(QStringView text)
{
    QList<City> cities;
    for (const QStringView entry : text.split(u'|')) {
        const auto parts = entry.split(u'/');
        cities.append({parts[0].toString(), parts[1].toString(), parts[2].toString()});
    }
    return cities;
}

QList<Culture> westernCultures()
{
    return {
        {u"GB"_s,
            listOf(u"Olivia|Amelia|Isla|Ava|Grace|Freya|Emily|Poppy|Harriet|Nadia|George|Arthur|Oliver|Harry|Theo|Callum|Rhys|Imran|Duncan|"
                   u"Samuel"),
            listOf(u"Smith|Jones|Taylor|Brown|Davies|Evans|Thomas|Johnson|Roberts|Walker|Wright|Robinson|Thompson|Hughes|Green|Clarke|"
                   u"Patel|Campbell|"
                   u"MacLeod|O'Connor|Fletcher|Whitaker|Ashworth|Pemberton"),
            listOf(
                u"High Street|Station Road|Church Lane|Victoria Road|Mill Lane|Park Avenue|Queens Road|The Green|Manor Close|Orchard Way"),
            citiesOf(
                u"London/Greater London/N# #QT|Bristol/Bristol/BS# #TR|Leeds/West Yorkshire/LS# #HD|Norwich/Norfolk/NR# #AB|York/North "
                u"Yorkshire/YO# #LP|Cardiff/Wales/CF## #XH|Edinburgh/Scotland/EH# #JW|Exeter/Devon/EX# #DL|Sheffield/South Yorkshire/S# "
                u"#BN"),
            u"+44 7### ######"_s, false, true},
        {u"US"_s,
            listOf(u"Emma|Sophia|Ava|Mia|Harper|Evelyn|Abigail|Luna|Noah|Liam|Elijah|James|Benjamin|Lucas|Mason|Ethan|Jayden|Marcus|Diego|"
                   u"Caleb"),
            listOf(u"Miller|Anderson|Martinez|Garcia|Wilson|Moore|Jackson|Lee|Harris|Lewis|Young|Nguyen|Rivera|Carter|Mitchell|Perez|"
                   u"Turner|Parker|"
                   u"Sullivan|Brooks"),
            listOf(u"Main Street|Oak Avenue|Maple Drive|Cedar Lane|Washington Boulevard|Lakeview Road|Sunset Court|Highland Avenue|5th "
                   u"Avenue|Elm Street"),
            citiesOf(u"Portland/OR/972##|Austin/TX/787##|Madison/WI/537##|Denver/CO/802##|Asheville/NC/288##|Burlington/VT/054##|Seattle/"
                     u"WA/981##|"
                     u"Savannah/GA/314##|Boston/MA/021##"),
            u"+1 5## 555 01##"_s, false, true},
        {u"DE"_s,
            listOf(u"Anna|Lena|Mia|Hannah|Sophie|Jürgen|Käthe|Lukas|Jonas|Felix|Björn|Paul|Ayşe|Mareike|Günther|Till|Svenja|Jörg|Clara|"
                   u"Matthias"),
            listOf(u"Müller|Schmidt|Schneider|Fischer|Weber|Meyer|Wagner|Becker|Schulz|Hoffmann|Schäfer|Koch|Bauer|Richter|Klein|Wolf|"
                   u"Schröder|Neumann|"
                   u"Yılmaz|Größmann|Voß|Krüger"),
            listOf(u"Hauptstraße|Bahnhofstraße|Gartenweg|Schulstraße|Lindenallee|Am Markt|Bergstraße|Mühlenweg|Goethestraße|Kirchplatz"),
            citiesOf(u"Berlin/Berlin/10###|Hamburg/Hamburg/20###|München/Bayern/80###|Köln/Nordrhein-Westfalen/50###|Leipzig/Sachsen/"
                     u"04###|Münster/"
                     u"Nordrhein-Westfalen/48###|Freiburg/Baden-Württemberg/79###|Göttingen/Niedersachsen/37###"),
            u"+49 15# #######"_s},
        {u"FR"_s,
            listOf(u"Chloé|Léa|Manon|Camille|Inès|Zoé|Élodie|Hélène|Hugo|Lucas|Théo|Mathéo|François|Jérôme|Noël|Gaëlle|Anaïs|Loïc|Maëlys|"
                   u"Étienne"),
            listOf(u"Martin|Bernard|Dubois|Petit|Durand|Leroy|Moreau|Lefèvre|Fournier|Girard|Bonnet|François|Benoît|Mercier|D'Almeida|"
                   u"Faure|Gauthier|"
                   u"Chevalier|Rousseau|Lemaître"),
            listOf(u"rue de la Paix|avenue Victor Hugo|rue des Écoles|boulevard Saint-Michel|rue du Moulin|place de l'Église|allée des "
                   u"Tilleuls|rue Pasteur"),
            citiesOf(u"Paris/Île-de-France/750##|Lyon/Auvergne-Rhône-Alpes/690##|Nantes/Pays de la "
                     u"Loire/440##|Nîmes/Occitanie/300##|Orléans/Centre-Val de "
                     u"Loire/450##|Saint-Étienne/Auvergne-Rhône-Alpes/420##|Besançon/Bourgogne-Franche-Comté/250##"),
            u"+33 6 ## ## ## ##"_s, false, true},
        {u"ES"_s, listOf(u"Lucía|María|Paula|Martina|Sofía|Inés|Begoña|Ángel|Hugo|Martín|José|Iñaki|Raúl|Álvaro|Nuria|Jesús"),
            listOf(
                u"García|Fernández|González|Rodríguez|López|Martínez|Sánchez|Pérez|Gómez|Muñoz|Álvarez|Núñez|Ibáñez|Vázquez|Peña|Cárdenas"),
            listOf(u"Calle Mayor|Calle Real|Avenida de la Constitución|Paseo del Prado|Calle del Sol|Plaza de España|Calle San José|Camino "
                   u"Viejo"),
            citiesOf(u"Madrid/Madrid/280##|Sevilla/Andalucía/410##|Málaga/Andalucía/290##|Valencia/Comunitat "
                     u"Valenciana/460##|Cádiz/Andalucía/110##|A "
                     u"Coruña/Galicia/150##|León/Castilla y León/240##"),
            u"+34 6## ### ###"_s}};
}

QList<Culture> otherCultures()
{
    return {{u"IT"_s, listOf(u"Giulia|Sofia|Aurora|Chiara|Niccolò|Leonardo|Matteo|Lorenzo|Beatrice|Alessandro|Elena|Davide"),
                listOf(u"Rossi|Russo|Ferrari|Esposito|Bianchi|Romano|Colombo|Ricci|Marino|Greco|De Luca|D'Angelo|Cusumà"),
                listOf(u"Via Roma|Via Garibaldi|Corso Italia|Via Dante|Piazza del Duomo|Viale della Libertà|Via Mazzini"),
                citiesOf(u"Milano/MI/201##|Torino/TO/101##|Bologna/BO/401##|Firenze/FI/501##|Napoli/NA/801##|Forlì/FC/471##"),
                u"+39 3## #######"_s},
        {u"PL"_s, listOf(u"Zuzanna|Julia|Małgorzata|Łucja|Wojciech|Jakub|Paweł|Stanisław|Michał|Agnieszka|Bożena|Łukasz"),
            listOf(u"Nowak|Kowalski|Wiśniewski|Wójcik|Kamiński|Lewandowski|Zieliński|Dąbrowski|Kozłowski|Król|Źrebiec|Śliwa"),
            listOf(u"ul. Polna|ul. Leśna|ul. Słoneczna|ul. Długa|ul. Ogrodowa|al. Jana Pawła II"),
            citiesOf(u"Warszawa/mazowieckie/00-###|Kraków/małopolskie/30-###|Łódź/łódzkie/90-###|Gdańsk/pomorskie/80-###|Poznań/"
                     u"wielkopolskie/60-###"),
            u"+48 5## ### ###"_s},
        {u"SE"_s, listOf(u"Alice|Maja|Elsa|Åsa|Örjan|Björn|Göran|Linnéa|Oskar|Nils|Saga|Håkan"),
            listOf(u"Andersson|Johansson|Karlsson|Nilsson|Åkesson|Öberg|Sjöström|Lindqvist|Bergström|Ångström"),
            listOf(u"Storgatan|Kungsgatan|Skolvägen|Björkvägen|Drottninggatan|Ängsvägen"),
            citiesOf(u"Stockholm/Stockholm/11# ##|Göteborg/Västra Götaland/41# ##|Malmö/Skåne/21# ##|Umeå/Västerbotten/90# "
                     u"##|Örebro/Örebro/70# ##"),
            u"+46 70 ### ## ##"_s},
        {u"NL"_s, listOf(u"Emma|Julia|Sanne|Daan|Sem|Lotte|Jeroen|Fleur|Thijs|Noor|Ruben|Anouk"),
            listOf(u"de Jong|Jansen|de Vries|van den Berg|Bakker|van Dijk|Visser|Smit|Meijer|de Boer|van 't Hof"),
            listOf(u"Dorpsstraat|Kerkstraat|Molenweg|Schoolstraat|Julianalaan|Wilhelminaplein"),
            citiesOf(u"Amsterdam/Noord-Holland/10## KL|Utrecht/Utrecht/35## GT|Groningen/Groningen/97## BN|Leiden/Zuid-Holland/23## "
                     u"CX|Zwolle/Overijssel/80## "
                     u"PV"),
            u"+31 6 ########"_s},
        {u"IN"_s, listOf(u"Aarav|Ananya|Diya|Ishaan|Kavya|Rohan|Priya|Arjun|Meera|Vikram|Sunita|Farhan"),
            listOf(u"Sharma|Iyer|Reddy|Singh|Gupta|Banerjee|Nair|Khan|Desai|Kulkarni|Mehta|Chatterjee"),
            listOf(u"MG Road|Nehru Street|Gandhi Nagar|Park Street|Residency Road|Lake View Road"),
            citiesOf(u"Bengaluru/Karnataka/5600##|Mumbai/Maharashtra/4000##|Kolkata/West Bengal/7000##|Chennai/Tamil "
                     u"Nadu/6000##|Pune/Maharashtra/4110##"),
            u"+91 9#### #####"_s, false, true},
        {u"JP"_s, listOf(u"美咲|陽菜|さくら|結衣|葵|蓮|大翔|翔太|悠斗|健太|恵子|ユミ"),
            listOf(u"佐藤|鈴木|高橋|田中|渡辺|伊藤|山本|中村|小林|加藤"), listOf(u"中央|本町|栄町|桜木町|緑町"),
            citiesOf(
                u"札幌市/北海道/060-00##|仙台市/宮城県/980-00##|横浜市/神奈川県/220-00##|京都市/京都府/600-80##|福岡市/福岡県/810-00##"),
            u"+81 90-####-####"_s, true},
        {u"GR"_s, listOf(u"Μαρία|Ελένη|Κατερίνα|Γιώργος|Δημήτρης|Νίκος|Σοφία|Ανδρέας|Χρήστος|Άννα"),
            listOf(u"Παπαδόπουλος|Βλάχος|Αγγελόπουλος|Νικολαΐδης|Γεωργίου|Πετρίδης|Οικονόμου|Δημητρίου"),
            listOf(u"Ερμού|Αθηνάς|Πανεπιστημίου|Τσιμισκή|Αγίου Δημητρίου"),
            citiesOf(u"Αθήνα/Αττική/10# ##|Θεσσαλονίκη/Κεντρική Μακεδονία/54# ##|Πάτρα/Δυτική Ελλάδα/26# ##"), u"+30 69########"_s}};
}

const QList<Culture> &cultures()
{
    static const QList<Culture> all = westernCultures() + otherCultures();
    return all;
}

/// The pattern with every # replaced by a digit that hangs on the person.
QString withDigits(const QString &pattern, quint32 digits)
{
    QString text = pattern;
    quint64 state = digits;
    for (QChar &unit : text) {
        if (unit != u'#')
            continue;
        state = state * 6364136223846793005U + 1442695040888963407U;
        unit = QChar(u'0' + static_cast<int>((state >> 33) % 10));
    }
    return text;
}

QString asciiLetters(const QString &name)
{
    QString letters;
    const QString folded = fold(name);
    for (const QChar unit : folded) {
        if (unit >= u'a' && unit <= u'z')
            letters += unit;
    }
    return letters;
}

Person somebodyOf(quint8 culture, Dice &dice)
{
    const Culture &home = cultures()[culture];
    const auto place = [&dice](qsizetype count) { return static_cast<quint16>(dice.below(count)); };
    Person person;
    person.culture = culture;
    person.first = place(home.firstNames.size());
    person.last = place(home.lastNames.size());
    person.street = place(home.streets.size());
    person.city = place(home.cities.size());
    person.house = static_cast<quint16>(dice.between(1, 180));
    person.digits = static_cast<quint32>(dice.next());
    return person;
}

} // namespace

Person Person::anybody(Dice &dice)
{
    return somebodyOf(static_cast<quint8>(dice.below(cultures().size())), dice);
}

Person Person::neighbour(Dice &dice)
{
    return dice.chance(0.8) ? somebodyOf(0, dice) : anybody(dice);
}

QString Person::name() const
{
    const Culture &home = cultures()[culture];
    const QString &given = home.firstNames[first];
    const QString &family = home.lastNames[last];
    return home.familyNameFirst ? family + u' ' + given : given + u' ' + family;
}

QString Person::email(qint64 number) const
{
    static const QStringList domains{u"example.com"_s, u"example.org"_s, u"example.net"_s, u"mail.example"_s, u"post.example"_s};
    const Culture &home = cultures()[culture];
    QString local = asciiLetters(home.firstNames[first]);
    const QString family = asciiLetters(home.lastNames[last]);
    if (local.isEmpty() || family.isEmpty())
        local = u"customer"_s;
    else
        local += u'.' + family;
    return local + QString::number(number) + u'@' + domains[static_cast<qsizetype>(digits % static_cast<quint32>(domains.size()))];
}

QString Person::phone() const
{
    return withDigits(cultures()[culture].phone, digits);
}

AddressSnapshot Person::address() const
{
    const Culture &home = cultures()[culture];
    const City &town = home.cities[city];
    const QString number = QString::number(house);
    AddressSnapshot written;
    written.recipient = name();
    written.street = home.houseBeforeStreet ? number + u' ' + home.streets[street] : home.streets[street] + u' ' + number;
    written.city = town.name;
    written.region = town.region;
    written.postalCode = withDigits(town.postalCode, digits ^ house);
    written.country = home.country;
    return written;
}

} // namespace tradebook::generate
