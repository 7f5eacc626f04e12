<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Action</name>
    <message>
        <source>Add a user</source>
        <translation>Kunden hinzufügen</translation>
    </message>
    <message>
        <source>Add user %1</source>
        <translation>Kunden %1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n users</source>
        <translation>
            <numerusform>%n Kunden hinzufügen</numerusform>
            <numerusform>%n Kunden hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a user</source>
        <translation>Kunden ändern</translation>
    </message>
    <message>
        <source>Change user %1</source>
        <translation>Kunden %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n users</source>
        <translation>
            <numerusform>%n Kunden ändern</numerusform>
            <numerusform>%n Kunden ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a user</source>
        <translation>Kunden löschen</translation>
    </message>
    <message>
        <source>Delete user %1</source>
        <translation>Kunden %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n users</source>
        <translation>
            <numerusform>%n Kunden löschen</numerusform>
            <numerusform>%n Kunden löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Activate a user</source>
        <translation>Kunden aktivieren</translation>
    </message>
    <message>
        <source>Activate user %1</source>
        <translation>Kunden %1 aktivieren</translation>
    </message>
    <message numerus="yes">
        <source>Activate %n users</source>
        <translation>
            <numerusform>%n Kunden aktivieren</numerusform>
            <numerusform>%n Kunden aktivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate a user</source>
        <translation>Kunden deaktivieren</translation>
    </message>
    <message>
        <source>Deactivate user %1</source>
        <translation>Kunden %1 deaktivieren</translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n users</source>
        <translation>
            <numerusform>%n Kunden deaktivieren</numerusform>
            <numerusform>%n Kunden deaktivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Anonymise a user</source>
        <translation>Kunden anonymisieren</translation>
    </message>
    <message numerus="yes">
        <source>Anonymise %n users</source>
        <translation>
            <numerusform>%n Kunden anonymisieren</numerusform>
            <numerusform>%n Kunden anonymisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge users</source>
        <translation>Kunden zusammenführen</translation>
    </message>
    <message>
        <source>Merge users into %1</source>
        <translation>Kunden zu %1 zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n users</source>
        <translation>
            <numerusform>%n Kunden zusammenführen</numerusform>
            <numerusform>%n Kunden zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the preferences of a user</source>
        <translation>Vorlieben eines Kunden ändern</translation>
    </message>
    <message>
        <source>Change the preferences of %1</source>
        <translation>Vorlieben von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change the preferences of %n users</source>
        <translation>
            <numerusform>Vorlieben von %n Kunden ändern</numerusform>
            <numerusform>Vorlieben von %n Kunden ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Schlagwörter ändern</translation>
    </message>
    <message>
        <source>Change the tags of %1</source>
        <translation>Schlagwörter von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change the tags of %n users</source>
        <translation>
            <numerusform>Schlagwörter von %n Kunden ändern</numerusform>
            <numerusform>Schlagwörter von %n Kunden ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Add an address of %1</source>
        <translation>Adresse von %1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n addresses</source>
        <translation>
            <numerusform>%n Adresse hinzufügen</numerusform>
            <numerusform>%n Adressen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change an address</source>
        <translation>Adresse ändern</translation>
    </message>
    <message>
        <source>Change an address of %1</source>
        <translation>Adresse von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n addresses</source>
        <translation>
            <numerusform>%n Adresse ändern</numerusform>
            <numerusform>%n Adressen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete an address</source>
        <translation>Adresse löschen</translation>
    </message>
    <message>
        <source>Delete an address of %1</source>
        <translation>Adresse von %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n addresses</source>
        <translation>
            <numerusform>%n Adresse löschen</numerusform>
            <numerusform>%n Adressen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>Kategorie hinzufügen</translation>
    </message>
    <message>
        <source>Add category %1</source>
        <translation>Kategorie %1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n categories</source>
        <translation>
            <numerusform>%n Kategorie hinzufügen</numerusform>
            <numerusform>%n Kategorien hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a category</source>
        <translation>Kategorie ändern</translation>
    </message>
    <message>
        <source>Change category %1</source>
        <translation>Kategorie %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n categories</source>
        <translation>
            <numerusform>%n Kategorie ändern</numerusform>
            <numerusform>%n Kategorien ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a category</source>
        <translation>Kategorie verschieben</translation>
    </message>
    <message>
        <source>Move category %1</source>
        <translation>Kategorie %1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n categories</source>
        <translation>
            <numerusform>%n Kategorie verschieben</numerusform>
            <numerusform>%n Kategorien verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a category</source>
        <translation>Kategorie löschen</translation>
    </message>
    <message>
        <source>Delete category %1</source>
        <translation>Kategorie %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n categories</source>
        <translation>
            <numerusform>%n Kategorie löschen</numerusform>
            <numerusform>%n Kategorien löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>Produkt hinzufügen</translation>
    </message>
    <message>
        <source>Add product %1</source>
        <translation>Produkt %1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n products</source>
        <translation>
            <numerusform>%n Produkt hinzufügen</numerusform>
            <numerusform>%n Produkte hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a product</source>
        <translation>Produkt ändern</translation>
    </message>
    <message>
        <source>Change product %1</source>
        <translation>Produkt %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n products</source>
        <translation>
            <numerusform>%n Produkt ändern</numerusform>
            <numerusform>%n Produkte ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Add or change a product</source>
        <translation>Produkt hinzufügen oder ändern</translation>
    </message>
    <message>
        <source>Add or change product %1</source>
        <translation>Produkt %1 hinzufügen oder ändern</translation>
    </message>
    <message numerus="yes">
        <source>Add or change %n products</source>
        <translation>
            <numerusform>%n Produkt hinzufügen oder ändern</numerusform>
            <numerusform>%n Produkte hinzufügen oder ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a product</source>
        <translation>Produkt löschen</translation>
    </message>
    <message>
        <source>Delete product %1</source>
        <translation>Produkt %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n products</source>
        <translation>
            <numerusform>%n Produkt löschen</numerusform>
            <numerusform>%n Produkte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Activate a product</source>
        <translation>Produkt aktivieren</translation>
    </message>
    <message>
        <source>Activate product %1</source>
        <translation>Produkt %1 aktivieren</translation>
    </message>
    <message numerus="yes">
        <source>Activate %n products</source>
        <translation>
            <numerusform>%n Produkt aktivieren</numerusform>
            <numerusform>%n Produkte aktivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate a product</source>
        <translation>Produkt deaktivieren</translation>
    </message>
    <message>
        <source>Deactivate product %1</source>
        <translation>Produkt %1 deaktivieren</translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n products</source>
        <translation>
            <numerusform>%n Produkt deaktivieren</numerusform>
            <numerusform>%n Produkte deaktivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste products</source>
        <translation>Produkte einfügen</translation>
    </message>
    <message>
        <source>Paste product %1</source>
        <translation>Produkt %1 einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n products</source>
        <translation>
            <numerusform>%n Produkt einfügen</numerusform>
            <numerusform>%n Produkte einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge products</source>
        <translation>Produkte zusammenführen</translation>
    </message>
    <message>
        <source>Merge products into %1</source>
        <translation>Produkte zu %1 zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n products</source>
        <translation>
            <numerusform>%n Produkt zusammenführen</numerusform>
            <numerusform>%n Produkte zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a product to another category</source>
        <translation>Produkt in eine andere Kategorie verschieben</translation>
    </message>
    <message>
        <source>Move product %1 to another category</source>
        <translation>Produkt %1 in eine andere Kategorie verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n products to another category</source>
        <translation>
            <numerusform>%n Produkt in eine andere Kategorie verschieben</numerusform>
            <numerusform>%n Produkte in eine andere Kategorie verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a price</source>
        <translation>Preis ändern</translation>
    </message>
    <message>
        <source>Change the price of %1</source>
        <translation>Preis von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n prices</source>
        <translation>
            <numerusform>%n Preis ändern</numerusform>
            <numerusform>%n Preise ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Raise prices</source>
        <translation>Preise erhöhen</translation>
    </message>
    <message>
        <source>Raise the price of %1 by %2</source>
        <translation>Preis von %1 um %2 erhöhen</translation>
    </message>
    <message numerus="yes">
        <source>Raise %n prices by %2</source>
        <translation>
            <numerusform>%n Preis um %2 erhöhen</numerusform>
            <numerusform>%n Preise um %2 erhöhen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lower prices</source>
        <translation>Preise senken</translation>
    </message>
    <message>
        <source>Lower the price of %1 by %2</source>
        <translation>Preis von %1 um %2 senken</translation>
    </message>
    <message numerus="yes">
        <source>Lower %n prices by %2</source>
        <translation>
            <numerusform>%n Preis um %2 senken</numerusform>
            <numerusform>%n Preise um %2 senken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the tags of %n products</source>
        <translation>
            <numerusform>Schlagwörter von %n Produkt ändern</numerusform>
            <numerusform>Schlagwörter von %n Produkten ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a photo</source>
        <translation>Foto ändern</translation>
    </message>
    <message>
        <source>Change the photo of %1</source>
        <translation>Foto von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n photos</source>
        <translation>
            <numerusform>%n Foto ändern</numerusform>
            <numerusform>%n Fotos ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the stock</source>
        <translation>Bestand ändern</translation>
    </message>
    <message>
        <source>Change the stock of %1 by %2</source>
        <translation>Bestand von %1 um %2 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change the stock of %n products</source>
        <translation>
            <numerusform>Bestand von %n Produkt ändern</numerusform>
            <numerusform>Bestand von %n Produkten ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation>Wareneingang einbuchen</translation>
    </message>
    <message>
        <source>Receive goods of %1 (%2)</source>
        <translation>Wareneingang von %1 einbuchen (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Receive %n products</source>
        <translation>
            <numerusform>Wareneingang von %n Produkt einbuchen</numerusform>
            <numerusform>Wareneingang von %n Produkten einbuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Adjust the stock</source>
        <translation>Bestand korrigieren</translation>
    </message>
    <message>
        <source>Adjust the stock of %1 by %2</source>
        <translation>Bestand von %1 um %2 korrigieren</translation>
    </message>
    <message numerus="yes">
        <source>Adjust the stock of %n products</source>
        <translation>
            <numerusform>Bestand von %n Produkt korrigieren</numerusform>
            <numerusform>Bestand von %n Produkten korrigieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Count the stock</source>
        <translation>Bestand zählen</translation>
    </message>
    <message>
        <source>Count the stock of %1</source>
        <translation>Bestand von %1 zählen</translation>
    </message>
    <message numerus="yes">
        <source>Count the stock of %n products</source>
        <translation>
            <numerusform>Bestand von %n Produkt zählen</numerusform>
            <numerusform>Bestand von %n Produkten zählen</numerusform>
        </translation>
    </message>
    <message>
        <source>Place an order</source>
        <translation>Bestellung aufgeben</translation>
    </message>
    <message>
        <source>Place order %1</source>
        <translation>Bestellung %1 aufgeben</translation>
    </message>
    <message numerus="yes">
        <source>Place %n orders</source>
        <translation>
            <numerusform>%n Bestellung aufgeben</numerusform>
            <numerusform>%n Bestellungen aufgeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Change an order</source>
        <translation>Bestellung ändern</translation>
    </message>
    <message>
        <source>Change order %1</source>
        <translation>Bestellung %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n orders</source>
        <translation>
            <numerusform>%n Bestellung ändern</numerusform>
            <numerusform>%n Bestellungen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste a line</source>
        <translation>Position einfügen</translation>
    </message>
    <message>
        <source>Paste a line into order %1</source>
        <translation>Position in Bestellung %1 einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines</source>
        <translation>
            <numerusform>%n Position einfügen</numerusform>
            <numerusform>%n Positionen einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the status of an order</source>
        <translation>Status einer Bestellung ändern</translation>
    </message>
    <message>
        <source>Set order %1 to %2</source>
        <translation>Bestellung %1 auf „%2“ setzen</translation>
    </message>
    <message numerus="yes">
        <source>Set %n orders to %2</source>
        <translation>
            <numerusform>%n Bestellung auf „%2“ setzen</numerusform>
            <numerusform>%n Bestellungen auf „%2“ setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>Bestellung stornieren</translation>
    </message>
    <message>
        <source>Cancel order %1</source>
        <translation>Bestellung %1 stornieren</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n orders</source>
        <translation>
            <numerusform>%n Bestellung stornieren</numerusform>
            <numerusform>%n Bestellungen stornieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete an order</source>
        <translation>Bestellung löschen</translation>
    </message>
    <message>
        <source>Delete order %1</source>
        <translation>Bestellung %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n orders</source>
        <translation>
            <numerusform>%n Bestellung löschen</numerusform>
            <numerusform>%n Bestellungen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>Ware zurücknehmen</translation>
    </message>
    <message>
        <source>Take goods of order %1 back</source>
        <translation>Ware aus Bestellung %1 zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take goods of %n orders back</source>
        <translation>
            <numerusform>Ware aus %n Bestellung zurücknehmen</numerusform>
            <numerusform>Ware aus %n Bestellungen zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue an invoice</source>
        <translation>Rechnung ausstellen</translation>
    </message>
    <message>
        <source>Issue the invoice of order %1</source>
        <translation>Rechnung zu Bestellung %1 ausstellen</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n invoices</source>
        <translation>
            <numerusform>%n Rechnung ausstellen</numerusform>
            <numerusform>%n Rechnungen ausstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add a note on %1</source>
        <translation>Notiz zu %1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n notes</source>
        <translation>
            <numerusform>%n Notiz hinzufügen</numerusform>
            <numerusform>%n Notizen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Change a note on %1</source>
        <translation>Notiz zu %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n notes</source>
        <translation>
            <numerusform>%n Notiz ändern</numerusform>
            <numerusform>%n Notizen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Delete a note on %1</source>
        <translation>Notiz zu %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n notes</source>
        <translation>
            <numerusform>%n Notiz löschen</numerusform>
            <numerusform>%n Notizen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore a former version</source>
        <translation>Frühere Fassung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore a former version of %1</source>
        <translation>Frühere Fassung von %1 wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n former versions</source>
        <translation>
            <numerusform>%n frühere Fassung wiederherstellen</numerusform>
            <numerusform>%n frühere Fassungen wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back a record from a backup</source>
        <translation>Datensatz aus einer Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Bring back %1 from a backup</source>
        <translation>%1 aus einer Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Bring back records from a backup</source>
        <translation>Datensätze aus einer Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Save a view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Save view %1</source>
        <translation>Ansicht %1 speichern</translation>
    </message>
    <message numerus="yes">
        <source>Save %n views</source>
        <translation>
            <numerusform>%n Ansicht speichern</numerusform>
            <numerusform>%n Ansichten speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename a view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Rename view %1</source>
        <translation>Ansicht %1 umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>Rename %n views</source>
        <translation>
            <numerusform>%n Ansicht umbenennen</numerusform>
            <numerusform>%n Ansichten umbenennen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a view</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>Delete view %1</source>
        <translation>Ansicht %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n views</source>
        <translation>
            <numerusform>%n Ansicht löschen</numerusform>
            <numerusform>%n Ansichten löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the settings of the book</source>
        <translation>Einstellungen des Buchs ändern</translation>
    </message>
    <message>
        <source>Change the settings of %1</source>
        <translation>Einstellungen von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n settings of the book</source>
        <translation>
            <numerusform>%n Einstellung des Buchs ändern</numerusform>
            <numerusform>%n Einstellungen des Buchs ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Import users</source>
        <translation>Kunden importieren</translation>
    </message>
    <message>
        <source>Import users from %1</source>
        <translation>Kunden aus %1 importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n users</source>
        <translation>
            <numerusform>%n Kunden importieren</numerusform>
            <numerusform>%n Kunden importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import addresses</source>
        <translation>Adressen importieren</translation>
    </message>
    <message>
        <source>Import addresses from %1</source>
        <translation>Adressen aus %1 importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n addresses</source>
        <translation>
            <numerusform>%n Adresse importieren</numerusform>
            <numerusform>%n Adressen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import categories</source>
        <translation>Kategorien importieren</translation>
    </message>
    <message>
        <source>Import categories from %1</source>
        <translation>Kategorien aus %1 importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n categories</source>
        <translation>
            <numerusform>%n Kategorie importieren</numerusform>
            <numerusform>%n Kategorien importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Produkte importieren</translation>
    </message>
    <message>
        <source>Import products from %1</source>
        <translation>Produkte aus %1 importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n products</source>
        <translation>
            <numerusform>%n Produkt importieren</numerusform>
            <numerusform>%n Produkte importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>Bestellungen importieren</translation>
    </message>
    <message>
        <source>Import orders from %1</source>
        <translation>Bestellungen aus %1 importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n orders</source>
        <translation>
            <numerusform>%n Bestellung importieren</numerusform>
            <numerusform>%n Bestellungen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import order lines</source>
        <translation>Positionen importieren</translation>
    </message>
    <message>
        <source>Import order lines from %1</source>
        <translation>Positionen aus %1 importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n order lines</source>
        <translation>
            <numerusform>%n Position importieren</numerusform>
            <numerusform>%n Positionen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the backup %1</source>
        <translation>Sicherung %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Fill the book with made-up records</source>
        <translation>Buch mit erfundenen Datensätzen füllen</translation>
    </message>
    <message numerus="yes">
        <source>Make up %n orders</source>
        <translation>
            <numerusform>%n Bestellung erfinden</numerusform>
            <numerusform>%n Bestellungen erfinden</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the sample shop</source>
        <translation>Beispielladen öffnen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Change the book</source>
        <translation>Buch ändern</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>tradebook: There is no display to open a window on; tradebook-cli works without one.
</source>
        <translation>tradebook: Es gibt keine Anzeige, auf der sich ein Fenster öffnen ließe; tradebook-cli arbeitet ohne Anzeige.
</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Before an update of the book</source>
        <translation>Vor einer Aktualisierung des Buchs</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Vor einer Wiederherstellung</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Vor einem Import</translation>
    </message>
    <message>
        <source>%1, by hand</source>
        <translation>%1, von Hand</translation>
    </message>
    <message>
        <source>%1, automatic</source>
        <translation>%1, automatisch</translation>
    </message>
    <message>
        <source>%1, before an update of the book</source>
        <translation>%1, vor einer Aktualisierung des Buchs</translation>
    </message>
    <message>
        <source>%1, before a restore</source>
        <translation>%1, vor einer Wiederherstellung</translation>
    </message>
    <message>
        <source>%1, before an import</source>
        <translation>%1, vor einem Import</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Verified just now</source>
        <translation>Gerade eben geprüft</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Nicht brauchbar</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>The file is damaged; open the newest backup (%3).</source>
        <translation>Die Datei ist beschädigt; öffnen Sie die neueste Sicherung (%3).</translation>
    </message>
    <message>
        <source>The %2 refers to one of the %1 that does not exist.</source>
        <translation>%2 verweist auf einen Datensatz, den es nicht gibt (%1).</translation>
    </message>
    <message>
        <source>The search does not find all %5 as they are.</source>
        <translation>Die Suche findet nicht alle %5 so, wie sie sind.</translation>
    </message>
    <message>
        <source>The settings of the book are there %3 times and should be there once.</source>
        <translation>Die Einstellungen des Buchs sind %3-mal vorhanden, richtig wäre einmal.</translation>
    </message>
    <message>
        <source>The book believes that an undo is still running.</source>
        <translation>Das Buch nimmt an, dass noch etwas rückgängig gemacht wird.</translation>
    </message>
    <message>
        <source>The %1 of the %2 cannot be %3.</source>
        <translation>%2: „%1“ kann nicht %3 sein.</translation>
    </message>
    <message>
        <source>Of the %2, %3 pieces came back although only %4 were sold.</source>
        <translation>%2: %3 Stück kamen zurück, obwohl nur %4 verkauft wurden.</translation>
    </message>
    <message>
        <source>The refund of the %2 is %3 and should be %4.</source>
        <translation>%2: Die Erstattung beträgt %3, richtig wäre %4.</translation>
    </message>
    <message>
        <source>The %2 takes back something that was not sold as this product.</source>
        <translation>%2 nimmt etwas zurück, das nicht als dieses Produkt verkauft wurde.</translation>
    </message>
    <message>
        <source>The %1 of the %2 is %3, which is less than nothing.</source>
        <translation>%2: „%1“ ist %3 und damit kleiner als null.</translation>
    </message>
    <message>
        <source>The reports count %3 as %1 of the %2 and should count %4.</source>
        <translation>%2: In den Berichten steht für „%1“ %3, richtig wäre %4.</translation>
    </message>
    <message>
        <source>The %2 stands below itself.</source>
        <translation>%2 ist sich selbst untergeordnet.</translation>
    </message>
    <message>
        <source>The %2 has %3 default addresses of one kind and should have one.</source>
        <translation>%2 hat %3 Standardadressen einer Art, richtig wäre eine.</translation>
    </message>
    <message>
        <source>The next invoice number is %3, which is taken already, and should be %4.</source>
        <translation>Die nächste Rechnungsnummer ist %3, aber die ist schon vergeben; richtig wäre %4.</translation>
    </message>
    <message>
        <source>The %1 of the %2 is %3 and should be %4.</source>
        <translation>%2: „%1“ ist %3, richtig wäre %4.</translation>
    </message>
    <message>
        <source>The newest backup, “%1”, is whole.</source>
        <translation>Die neueste Sicherung „%1“ ist unversehrt.</translation>
    </message>
    <message>
        <source>The newest backup, “%1”, is encrypted; without its passphrase only its checksum was compared.</source>
        <translation>Die neueste Sicherung „%1“ ist verschlüsselt; ohne ihre Passphrase wurde nur die Prüfsumme verglichen.</translation>
    </message>
    <message>
        <source>The newest backup, “%1”, cannot be read; make a new one.</source>
        <translation>Die neueste Sicherung „%1“ ist nicht lesbar; erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>The newest backup, “%1”, is damaged; make a new one.</source>
        <translation>Die neueste Sicherung „%1“ ist beschädigt; erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>Rabatt</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Einkaufspreis</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mindestbestand</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Letzte Bestellung</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Share of discount</source>
        <translation>Rabattanteil</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Laufkundschaft</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The file does not exist; look for it under another name or open a backup.</source>
        <translation>Die Datei gibt es nicht; suchen Sie sie unter einem anderen Namen oder öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>“%1” does not exist; look for it under another name or open a backup.</source>
        <translation>„%1“ gibt es nicht; suchen Sie die Datei unter einem anderen Namen oder öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>“%1” is missing, but “%2”, which holds its last changes, is still there; put the book back beside it.</source>
        <translation>„%1“ fehlt, aber „%2“ mit den letzten Änderungen ist noch da; legen Sie das Buch wieder daneben.</translation>
    </message>
    <message>
        <source>Another file has taken the place of the open book, and nothing was written; open the book again.</source>
        <translation>Eine andere Datei ist an die Stelle des geöffneten Buchs getreten, deshalb wurde nichts gespeichert; öffnen Sie das Buch erneut.</translation>
    </message>
    <message>
        <source>Another file has taken the place of “%1” while it was open, and nothing was written; open the book again.</source>
        <translation>Eine andere Datei ist an die Stelle von „%1“ getreten, während das Buch geöffnet war, deshalb wurde nichts gespeichert; öffnen Sie das Buch erneut.</translation>
    </message>
    <message>
        <source>“%1” is not the file that was open when Tradebook was ended by force; the last changes to that file do not belong to this one and are kept as “%2”.</source>
        <translation>„%1“ ist nicht die Datei, die geöffnet war, als Tradebook gewaltsam beendet wurde; die letzten Änderungen an jener Datei gehören nicht zu dieser und sind als „%2“ aufgehoben.</translation>
    </message>
    <message>
        <source>A file of this name exists already; choose another name.</source>
        <translation>Eine Datei dieses Namens gibt es schon; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” exists already; choose another name.</source>
        <translation>„%1“ gibt es schon; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is not a file but a folder or a device; choose a file.</source>
        <translation>Das ist keine Datei, sondern ein Ordner oder ein Gerät; wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>“%1” is not a file but a folder or a device; choose a file.</source>
        <translation>„%1“ ist keine Datei, sondern ein Ordner oder ein Gerät; wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>The file is empty, so there is no book in it; open a backup or make a new book.</source>
        <translation>Die Datei ist leer und enthält kein Buch; öffnen Sie eine Sicherung oder legen Sie ein neues Buch an.</translation>
    </message>
    <message>
        <source>“%1” is empty, so there is no book in it; open a backup or make a new book.</source>
        <translation>„%1“ ist leer und enthält kein Buch; öffnen Sie eine Sicherung oder legen Sie ein neues Buch an.</translation>
    </message>
    <message>
        <source>The file is not a book; choose a file that Tradebook has made.</source>
        <translation>Die Datei ist kein Buch; wählen Sie eine Datei, die Tradebook erstellt hat.</translation>
    </message>
    <message>
        <source>“%1” is not a book; choose a file that Tradebook has made.</source>
        <translation>„%1“ ist kein Buch; wählen Sie eine Datei, die Tradebook erstellt hat.</translation>
    </message>
    <message>
        <source>The file was made by another program; choose a file that Tradebook has made.</source>
        <translation>Die Datei stammt von einem anderen Programm; wählen Sie eine Datei, die Tradebook erstellt hat.</translation>
    </message>
    <message>
        <source>“%1” was made by another program; choose a file that Tradebook has made.</source>
        <translation>„%1“ stammt von einem anderen Programm; wählen Sie eine Datei, die Tradebook erstellt hat.</translation>
    </message>
    <message>
        <source>The file is damaged; keep it as it is and open the newest backup.</source>
        <translation>Die Datei ist beschädigt; lassen Sie sie, wie sie ist, und öffnen Sie die neueste Sicherung.</translation>
    </message>
    <message>
        <source>“%1” is damaged; keep it as it is and open the newest backup.</source>
        <translation>„%1“ ist beschädigt; lassen Sie die Datei, wie sie ist, und öffnen Sie die neueste Sicherung.</translation>
    </message>
    <message>
        <source>A newer Tradebook has written this book; install the newest Tradebook to open it.</source>
        <translation>Dieses Buch hat ein neueres Tradebook geschrieben; installieren Sie das neueste Tradebook, um es zu öffnen.</translation>
    </message>
    <message>
        <source>A newer Tradebook has written this book (version %1, this program knows up to %2); install the newest Tradebook to open it.</source>
        <translation>Dieses Buch hat ein neueres Tradebook geschrieben (Version %1, dieses Programm kennt die Versionen bis %2); installieren Sie das neueste Tradebook, um es zu öffnen.</translation>
    </message>
    <message>
        <source>An older Tradebook has written this book; open it once for writing, so that it is brought up to date.</source>
        <translation>Dieses Buch hat ein älteres Tradebook geschrieben; öffnen Sie es einmal zum Schreiben, damit es auf den neuesten Stand gebracht wird.</translation>
    </message>
    <message>
        <source>An older Tradebook has written this book (version %1, this program needs %2); open it once for writing, so that it is brought up to date.</source>
        <translation>Dieses Buch hat ein älteres Tradebook geschrieben (Version %1, dieses Programm braucht %2); öffnen Sie es einmal zum Schreiben, damit es auf den neuesten Stand gebracht wird.</translation>
    </message>
    <message>
        <source>The version of this book is not known; open a backup of it.</source>
        <translation>Die Version dieses Buchs ist unbekannt; öffnen Sie eine Sicherung davon.</translation>
    </message>
    <message>
        <source>The version of this book, %1, is not known; open a backup of it.</source>
        <translation>Die Version dieses Buchs (%1) ist unbekannt; öffnen Sie eine Sicherung davon.</translation>
    </message>
    <message>
        <source>Another program has changed the structure of this book, so it is not opened for writing; open a backup of it.</source>
        <translation>Ein anderes Programm hat den Aufbau dieses Buchs geändert, deshalb wird es nicht zum Schreiben geöffnet; öffnen Sie eine Sicherung davon.</translation>
    </message>
    <message>
        <source>Another program has changed the structure of this book of version %1, so it is not opened for writing; open a backup of it.</source>
        <translation>Ein anderes Programm hat den Aufbau dieses Buchs der Version %1 geändert, deshalb wird es nicht zum Schreiben geöffnet; öffnen Sie eine Sicherung davon.</translation>
    </message>
    <message>
        <source>You may not open this file; ask its owner for the right to read and write it.</source>
        <translation>Sie dürfen diese Datei nicht öffnen; bitten Sie ihren Eigentümer um das Recht, sie zu lesen und zu schreiben.</translation>
    </message>
    <message>
        <source>You may not open “%1”; ask its owner for the right to read and write it.</source>
        <translation>Sie dürfen „%1“ nicht öffnen; bitten Sie den Eigentümer der Datei um das Recht, sie zu lesen und zu schreiben.</translation>
    </message>
    <message>
        <source>The book can only be read; copy it to a folder where you may write.</source>
        <translation>Das Buch ist schreibgeschützt; kopieren Sie es in einen Ordner, in dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>“%1” can only be read; copy it to a folder where you may write.</source>
        <translation>„%1“ ist schreibgeschützt; kopieren Sie das Buch in einen Ordner, in dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Another Tradebook has this book open; close it there first.</source>
        <translation>Ein anderes Tradebook hat dieses Buch geöffnet; schließen Sie es zuerst dort.</translation>
    </message>
    <message>
        <source>The user %1 has this book open; close it there first.</source>
        <translation>Der Benutzer %1 hat dieses Buch geöffnet; schließen Sie es zuerst dort.</translation>
    </message>
    <message>
        <source>The user %1 has this book open on the computer %2; close it there first.</source>
        <translation>Der Benutzer %1 hat dieses Buch auf dem Computer %2 geöffnet; schließen Sie es zuerst dort.</translation>
    </message>
    <message>
        <source>The user %1 has this book open on the computer %2 (process %3); close it there first.</source>
        <translation>Der Benutzer %1 hat dieses Buch auf dem Computer %2 geöffnet (Prozess %3); schließen Sie es zuerst dort.</translation>
    </message>
    <message>
        <source>Another program is writing to the book just now; try again in a moment.</source>
        <translation>Ein anderes Programm schreibt gerade in das Buch; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Another program is writing to “%1” just now; try again in a moment.</source>
        <translation>Ein anderes Programm schreibt gerade in „%1“; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full and nothing was changed; free some space and try again.</source>
        <translation>Der Datenträger ist voll, und es wurde nichts geändert; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk of “%1” is full and nothing was changed; free some space and try again.</source>
        <translation>Der Datenträger von „%1“ ist voll, und es wurde nichts geändert; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk of “%1” takes no file larger than %2, so nothing was changed; choose another disk.</source>
        <translation>Der Datenträger von „%1“ fasst keine Datei über %2, deshalb wurde nichts geändert; wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>The disk did not read or write as it should; check it and open a backup if this happens again.</source>
        <translation>Der Datenträger hat nicht richtig gelesen oder geschrieben; prüfen Sie ihn und öffnen Sie eine Sicherung, wenn das wieder vorkommt.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written as it should; check the disk and open a backup if this happens again.</source>
        <translation>„%1“ ließ sich nicht richtig lesen oder schreiben; prüfen Sie den Datenträger und öffnen Sie eine Sicherung, wenn das wieder vorkommt.</translation>
    </message>
    <message>
        <source>The folder is not there; connect the disk it is on or choose another folder.</source>
        <translation>Den Ordner gibt es nicht; schließen Sie den Datenträger an, auf dem er liegt, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder “%1” is not there; connect the disk it is on or choose another folder.</source>
        <translation>Den Ordner „%1“ gibt es nicht; schließen Sie den Datenträger an, auf dem er liegt, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The name of the file is too long for its disk; choose a shorter one.</source>
        <translation>Der Name der Datei ist zu lang für ihren Datenträger; wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>The name “%1” is too long for its disk; choose a shorter one.</source>
        <translation>Der Name „%1“ ist zu lang für den Datenträger; wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>A backup cannot be written over the book itself or among its own files; choose another name or folder.</source>
        <translation>Eine Sicherung kann weder über das Buch selbst noch zwischen seine eigenen Dateien geschrieben werden; wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>“%1” is the book itself or belongs to it, so no backup is written there; choose another name or folder.</source>
        <translation>„%1“ ist das Buch selbst oder gehört dazu, deshalb wird dorthin keine Sicherung geschrieben; wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>This installation of Tradebook is not safe to use, because its parts do not belong together; install it again.</source>
        <translation>Diese Installation von Tradebook ist nicht sicher, weil ihre Teile nicht zusammengehören; installieren Sie Tradebook neu.</translation>
    </message>
    <message>
        <source>A step that brings books up to date is not the one this book went through; install Tradebook again.</source>
        <translation>Ein Schritt, der Bücher auf den neuesten Stand bringt, ist nicht derselbe, den dieses Buch durchlaufen hat; installieren Sie Tradebook neu.</translation>
    </message>
    <message>
        <source>The step “%1” is not the one this book went through; install Tradebook again.</source>
        <translation>Der Schritt „%1“ ist nicht derselbe, den dieses Buch durchlaufen hat; installieren Sie Tradebook neu.</translation>
    </message>
    <message>
        <source>A step that brings books up to date is missing; install Tradebook again.</source>
        <translation>Ein Schritt, der Bücher auf den neuesten Stand bringt, fehlt; installieren Sie Tradebook neu.</translation>
    </message>
    <message>
        <source>The step “%1”, which brings books up to date, is missing; install Tradebook again.</source>
        <translation>Der Schritt „%1“, der Bücher auf den neuesten Stand bringt, fehlt; installieren Sie Tradebook neu.</translation>
    </message>
    <message>
        <source>The book could not be brought up to date and stays as it was; report this to the makers of Tradebook.</source>
        <translation>Das Buch ließ sich nicht auf den neuesten Stand bringen und bleibt, wie es war; melden Sie das den Entwicklern von Tradebook.</translation>
    </message>
    <message>
        <source>The book could not be brought up to date in the step “%1” and stays as it was; report this to the makers of Tradebook.</source>
        <translation>Das Buch ließ sich im Schritt „%1“ nicht auf den neuesten Stand bringen und bleibt, wie es war; melden Sie das den Entwicklern von Tradebook.</translation>
    </message>
    <message>
        <source>A step that brings books up to date cannot be used; install Tradebook again.</source>
        <translation>Ein Schritt, der Bücher auf den neuesten Stand bringt, ist nicht brauchbar; installieren Sie Tradebook neu.</translation>
    </message>
    <message>
        <source>The step “%1”, which brings books up to date, cannot be used; install Tradebook again.</source>
        <translation>Der Schritt „%1“, der Bücher auf den neuesten Stand bringt, ist nicht brauchbar; installieren Sie Tradebook neu.</translation>
    </message>
    <message>
        <source>The safety copy that is made before the book is brought up to date could not be made, so nothing was changed; see to the folder of its backups and the space on that disk and try again.</source>
        <translation>Die Sicherheitskopie, die vor dem Aktualisieren des Buchs angelegt wird, ließ sich nicht anlegen, deshalb wurde nichts geändert; prüfen Sie den Ordner der Sicherungen und den Platz auf seinem Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The safety copy that is made before the book is brought up to date could not be made in “%1”, so nothing was changed; see to that folder and the space on its disk and try again.</source>
        <translation>Die Sicherheitskopie, die vor dem Aktualisieren des Buchs angelegt wird, ließ sich in „%1“ nicht anlegen, deshalb wurde nichts geändert; prüfen Sie diesen Ordner und den Platz auf seinem Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The record is not there any more; look for it again.</source>
        <translation>Der Datensatz ist nicht mehr vorhanden; suchen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The %1 is not there any more; look for it again.</source>
        <translation>Der Datensatz (%1) ist nicht mehr vorhanden; suchen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>There is no %1 “%2”; check how it is written.</source>
        <translation>%1 „%2“ wurde nicht gefunden; prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>A value is not right; correct it and try again.</source>
        <translation>Ein Wert stimmt nicht; berichtigen Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The %1 is not right; correct it and try again.</source>
        <translation>Der Wert für „%1“ stimmt nicht; berichtigen Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%2” cannot be the %1; correct it and try again.</source>
        <translation>„%2“ ist für „%1“ nicht möglich; berichtigen Sie den Wert und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%3” is not right; correct it and try again.</source>
        <translation>„%3“ stimmt nicht; berichtigen Sie den Wert und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another record has this value already; choose another one.</source>
        <translation>Ein anderer Datensatz hat diesen Wert schon; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Another record has this %1 already; choose another one.</source>
        <translation>Ein anderer Datensatz hat bei „%1“ schon denselben Wert; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Another record has the %1 “%2” already; choose another one.</source>
        <translation>Ein anderer Datensatz hat bei „%1“ schon den Wert „%2“; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Another record has “%3” already; choose another one.</source>
        <translation>Ein anderer Datensatz hat schon den Wert „%3“; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The record is still used by others, so it stays; deactivate it instead.</source>
        <translation>Der Datensatz wird noch von anderen verwendet und bleibt deshalb erhalten; deaktivieren Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>The %1 is still used by other records, so it stays; deactivate it instead.</source>
        <translation>Der Datensatz (%1) wird noch von anderen verwendet und bleibt deshalb erhalten; deaktivieren Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>The %1 “%2” is still used by other records, so it stays; deactivate it instead.</source>
        <translation>%1 „%2“ wird noch von anderen Datensätzen verwendet und bleibt deshalb erhalten; deaktivieren Sie den Datensatz stattdessen.</translation>
    </message>
    <message>
        <source>There is not enough in stock; lower the quantity or take goods in first.</source>
        <translation>Der Bestand reicht nicht aus; verringern Sie die Menge oder buchen Sie zuerst Ware ein.</translation>
    </message>
    <message>
        <source>There is not enough of %1 in stock; lower the quantity or take goods in first.</source>
        <translation>Der Bestand von %1 reicht nicht aus; verringern Sie die Menge oder buchen Sie zuerst Ware ein.</translation>
    </message>
    <message>
        <source>There are only %2 of %1 in stock, and %3 are asked for; lower the quantity or take goods in first.</source>
        <translation>Der Bestand von %1 beträgt nur %2, verlangt sind %3; verringern Sie die Menge oder buchen Sie zuerst Ware ein.</translation>
    </message>
    <message>
        <source>The order cannot take this status now; choose one of those offered.</source>
        <translation>Die Bestellung kann diesen Status jetzt nicht annehmen; wählen Sie einen der angebotenen.</translation>
    </message>
    <message>
        <source>An order that is %1 cannot become %2; choose one of the statuses offered.</source>
        <translation>Eine Bestellung mit dem Status „%1“ kann nicht „%2“ werden; wählen Sie einen der angebotenen Status.</translation>
    </message>
    <message>
        <source>An amount becomes too large to be kept; check the quantity and the price.</source>
        <translation>Ein Betrag wird zu groß, um gespeichert zu werden; prüfen Sie die Menge und den Preis.</translation>
    </message>
    <message>
        <source>The amount “%1” becomes too large to be kept; check the quantity and the price.</source>
        <translation>Der Betrag „%1“ wird zu groß, um gespeichert zu werden; prüfen Sie die Menge und den Preis.</translation>
    </message>
    <message>
        <source>An amount has more digits behind its mark than the currency; shorten it.</source>
        <translation>Ein Betrag hat mehr Nachkommastellen als die Währung; kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>“%1” has more digits behind its mark than the currency; shorten it.</source>
        <translation>„%1“ hat mehr Nachkommastellen als die Währung; kürzen Sie den Betrag.</translation>
    </message>
    <message>
        <source>A rule of the book does not allow this; look at the record again and try another way.</source>
        <translation>Eine Regel des Buchs lässt das nicht zu; sehen Sie sich den Datensatz noch einmal an und versuchen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>The record has changed meanwhile, and nothing was written; look at it again.</source>
        <translation>Der Datensatz wurde inzwischen geändert, und es wurde nichts gespeichert; sehen Sie ihn sich noch einmal an.</translation>
    </message>
    <message>
        <source>The %1 has changed meanwhile, and yours was not written; choose which one holds.</source>
        <translation>„%1“ wurde inzwischen geändert, und Ihr Wert wurde nicht gespeichert; wählen Sie, welcher gelten soll.</translation>
    </message>
    <message>
        <source>The %1 has become “%2” meanwhile, and yours was not written; choose which one holds.</source>
        <translation>„%1“ ist inzwischen „%2“, und Ihr Wert wurde nicht gespeichert; wählen Sie, welcher gelten soll.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts, was sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts, was sich wiederholen lässt.</translation>
    </message>
    <message>
        <source>What was changed has been changed again since, so nothing was undone or redone; see the history.</source>
        <translation>Was geändert wurde, ist seitdem erneut geändert worden, deshalb wurde nichts rückgängig gemacht oder wiederholt; sehen Sie im Verlauf nach.</translation>
    </message>
    <message>
        <source>The %1 “%2” has been changed since, so nothing was undone or redone; see its history.</source>
        <translation>%1 „%2“ wurde seitdem geändert, deshalb wurde nichts rückgängig gemacht oder wiederholt; sehen Sie im Verlauf des Datensatzes nach.</translation>
    </message>
    <message>
        <source>The %1 “%2” has been changed since (%3), so nothing was undone or redone; see its history.</source>
        <translation>%1 „%2“ wurde seitdem geändert (%3), deshalb wurde nichts rückgängig gemacht oder wiederholt; sehen Sie im Verlauf des Datensatzes nach.</translation>
    </message>
    <message>
        <source>This is the book itself, not a backup of it; choose another file.</source>
        <translation>Das ist das Buch selbst und keine Sicherung davon; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” is the book itself or belongs to it; choose another file.</source>
        <translation>„%1“ ist das Buch selbst oder gehört dazu; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Another program has changed the structure of this backup, so nothing was restored from it; choose another backup.</source>
        <translation>Ein anderes Programm hat den Aufbau dieser Sicherung geändert, deshalb wurde nichts daraus wiederhergestellt; wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>Another program has changed the structure of “%1”, so nothing was restored from it; choose another backup.</source>
        <translation>Ein anderes Programm hat den Aufbau von „%1“ geändert, deshalb wurde nichts daraus wiederhergestellt; wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>Looking through the file took too long, so it was given up; choose another backup.</source>
        <translation>Das Durchsehen der Datei hat zu lange gedauert und wurde abgebrochen; wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>Looking through “%1” took too long, so it was given up; choose another backup.</source>
        <translation>Das Durchsehen von „%1“ hat zu lange gedauert und wurde abgebrochen; wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The safety copy that is made before a restore could not be made, so nothing was restored; see to the folder of the book&apos;s backups and the space on that disk and try again.</source>
        <translation>Die Sicherheitskopie, die vor einer Wiederherstellung angelegt wird, ließ sich nicht anlegen, deshalb wurde nichts wiederhergestellt; prüfen Sie den Ordner der Sicherungen des Buchs und den Platz auf seinem Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The safety copy that is made before a restore could not be made in “%1”, so nothing was restored; see to that folder and the space on its disk and try again.</source>
        <translation>Die Sicherheitskopie, die vor einer Wiederherstellung angelegt wird, ließ sich in „%1“ nicht anlegen, deshalb wurde nichts wiederhergestellt; prüfen Sie diesen Ordner und den Platz auf seinem Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The restore did not succeed, and the book was brought back to what it was; check the disk and try again.</source>
        <translation>Die Wiederherstellung ist nicht gelungen, und das Buch ist wieder so, wie es vorher war; prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The restore did not succeed, and the book was brought back to what it was, which “%1” keeps, too; check the disk and try again.</source>
        <translation>Die Wiederherstellung ist nicht gelungen, und das Buch ist wieder so, wie es vorher war, was auch „%1“ bewahrt; prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A restore of this book was interrupted and cannot be finished; make sure that you may write in its folder and try again.</source>
        <translation>Eine Wiederherstellung dieses Buchs wurde unterbrochen und lässt sich nicht abschließen; stellen Sie sicher, dass Sie in seinem Ordner schreiben dürfen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A restore of “%1” was interrupted and cannot be finished; make sure that you may write in its folder and try again.</source>
        <translation>Eine Wiederherstellung von „%1“ wurde unterbrochen und lässt sich nicht abschließen; stellen Sie sicher, dass Sie in dessen Ordner schreiben dürfen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This backup is encrypted; give the passphrase it was made with.</source>
        <translation>Diese Sicherung ist verschlüsselt; geben Sie die Passphrase ein, mit der sie erstellt wurde.</translation>
    </message>
    <message>
        <source>“%1” is encrypted; give the passphrase it was made with.</source>
        <translation>„%1“ ist verschlüsselt; geben Sie die Passphrase ein, mit der die Sicherung erstellt wurde.</translation>
    </message>
    <message>
        <source>The passphrase does not open this backup; check how it is written and try again.</source>
        <translation>Die Passphrase öffnet diese Sicherung nicht; prüfen Sie die Schreibweise und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The passphrase does not open “%1”; check how it is written and try again.</source>
        <translation>Die Passphrase öffnet „%1“ nicht; prüfen Sie die Schreibweise und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The book was restored from a backup meanwhile, so this was not done; look at the record again.</source>
        <translation>Das Buch wurde inzwischen aus einer Sicherung wiederhergestellt, deshalb wurde dies nicht ausgeführt; sehen Sie sich den Datensatz noch einmal an.</translation>
    </message>
    <message>
        <source>The file could not be imported; check its columns and try again.</source>
        <translation>Die Datei ließ sich nicht importieren; prüfen Sie ihre Spalten und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The command was not understood; --help shows how it is written.</source>
        <translation>Der Befehl wurde nicht verstanden; --help zeigt, wie er geschrieben wird.</translation>
    </message>
    <message>
        <source>“%1” was not understood; --help shows how it is written.</source>
        <translation>„%1“ wurde nicht verstanden; --help zeigt, wie der Befehl geschrieben wird.</translation>
    </message>
    <message>
        <source>The filter was not understood; check how it is written and try again.</source>
        <translation>Der Filter wurde nicht verstanden; prüfen Sie die Schreibweise und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The question could not be answered; only questions that read the book are possible here.</source>
        <translation>Die Abfrage ließ sich nicht beantworten; hier sind nur Abfragen möglich, die das Buch lesen.</translation>
    </message>
    <message>
        <source>The question could not be answered (%2); only one question that reads the book is possible at a time.</source>
        <translation>Die Abfrage ließ sich nicht beantworten (%2); es ist jeweils nur eine Abfrage möglich, die das Buch liest.</translation>
    </message>
    <message>
        <source>A newer question has taken the place of this one.</source>
        <translation>Eine neuere Abfrage ist an die Stelle dieser Abfrage getreten.</translation>
    </message>
    <message>
        <source>You stopped this before it was done, and nothing was changed.</source>
        <translation>Sie haben den Vorgang vor dem Ende abgebrochen, und es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The book is closed; open it again.</source>
        <translation>Das Buch ist geschlossen; öffnen Sie es erneut.</translation>
    </message>
    <message>
        <source>Something went wrong inside Tradebook, and nothing was changed; try again and report it to the makers if it happens again.</source>
        <translation>In Tradebook ist etwas schiefgegangen, und es wurde nichts geändert; versuchen Sie es noch einmal und melden Sie es den Entwicklern, wenn es wieder vorkommt.</translation>
    </message>
    <message>
        <source>there is more than one</source>
        <translation>es sind mehrere</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es ist keine vorhanden</translation>
    </message>
    <message>
        <source>it would do more than read</source>
        <translation>sie würde mehr tun als lesen</translation>
    </message>
    <message>
        <source>The user “%2” stands on orders and stays; deactivate, merge or anonymise the user instead.</source>
        <translation>Der Kunde „%2“ steht auf Bestellungen und bleibt deshalb erhalten; deaktivieren oder anonymisieren Sie ihn stattdessen oder führen Sie ihn mit einem anderen zusammen.</translation>
    </message>
    <message>
        <source>The product “%2” stands on orders and stays; deactivate it or merge it with another instead.</source>
        <translation>Das Produkt „%2“ steht auf Bestellungen und bleibt deshalb erhalten; deaktivieren Sie es stattdessen oder führen Sie es mit einem anderen zusammen.</translation>
    </message>
    <message>
        <source>How backups are encrypted cannot be read; set the passphrase again.</source>
        <translation>Es lässt sich nicht lesen, wie Sicherungen verschlüsselt werden; legen Sie die Passphrase erneut fest.</translation>
    </message>
    <message>
        <source>No file can be called “%2” here; choose a name without / \ : * ? &quot; &lt; &gt; |, and without a dot or a space at its end.</source>
        <translation>Keine Datei kann hier „%2“ heißen; wählen Sie einen Namen ohne / \ : * ? &quot; &lt; &gt; | und ohne Punkt oder Leerzeichen am Ende.</translation>
    </message>
    <message>
        <source>Prices cannot be lowered by more than 100 percent; enter a smaller percentage.</source>
        <translation>Preise lassen sich nicht um mehr als 100 Prozent senken; geben Sie einen kleineren Prozentsatz ein.</translation>
    </message>
    <message>
        <source>The photo is larger than 20 MB; choose a smaller one.</source>
        <translation>Das Foto ist größer als 20 MB; wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The file is no picture that can be kept; choose a PNG, JPEG, GIF, WebP or BMP file.</source>
        <translation>Die Datei ist kein Bild, das sich speichern lässt; wählen Sie eine PNG-, JPEG-, GIF-, WebP- oder BMP-Datei.</translation>
    </message>
    <message>
        <source>Pieces of “%1” have left since and would be missing, so nothing was undone or redone; see its stock moves.</source>
        <translation>Stücke von „%1“ sind seitdem abgegangen und würden fehlen, deshalb wurde nichts rückgängig gemacht oder wiederholt; sehen Sie die Bestandsbewegungen des Produkts an.</translation>
    </message>
    <message>
        <source>“%1” lies on another computer (%2), where a lost connection can damage it, so it is open to be read only; move it to a disk of this computer.</source>
        <translation>„%1“ liegt auf einem anderen Computer (%2), wo eine unterbrochene Verbindung es beschädigen kann, und ist deshalb schreibgeschützt geöffnet; verschieben Sie es auf ein Laufwerk dieses Computers.</translation>
    </message>
    <message>
        <source>This book is open already under its other name, “%4”; close it there first.</source>
        <translation>Dieses Buch ist schon unter seinem anderen Namen „%4“ geöffnet; schließen Sie es zuerst dort.</translation>
    </message>
    <message>
        <source>“%1” has more than one name on its disk (hard links), and what is saved under one would damage the other, so it is open to be read only; copy it to another folder and go on there.</source>
        <translation>„%1“ hat auf seinem Laufwerk mehr als einen Namen (harte Links), und was unter dem einen gespeichert wird, würde das Buch unter dem anderen beschädigen. Deshalb ist es schreibgeschützt geöffnet; kopieren Sie es in einen anderen Ordner und arbeiten Sie dort weiter.</translation>
    </message>
    <message>
        <source>“%1” does not exist; look for it under another name and import that.</source>
        <translation>„%1“ gibt es nicht; suchen Sie die Datei unter einem anderen Namen und importieren Sie diese.</translation>
    </message>
    <message>
        <source>“%1” lies on a disk that can only be read, so nothing is written there; choose another folder.</source>
        <translation>„%1“ liegt auf einem schreibgeschützten Laufwerk, deshalb wird dort nichts geschrieben; wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>overselling</source>
        <translation>Überverkauf</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>available stock</source>
        <translation>verfügbarer Bestand</translation>
    </message>
    <message>
        <source>daily backup</source>
        <translation>tägliche Sicherung</translation>
    </message>
    <message>
        <source>backup folder</source>
        <translation>Sicherungsordner</translation>
    </message>
    <message>
        <source>backup when closing</source>
        <translation>Sicherung beim Schließen</translation>
    </message>
    <message>
        <source>second backup folder</source>
        <translation>zweiter Sicherungsordner</translation>
    </message>
    <message>
        <source>barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>billing city</source>
        <translation>Ort der Rechnungsadresse</translation>
    </message>
    <message>
        <source>billing country</source>
        <translation>Land der Rechnungsadresse</translation>
    </message>
    <message>
        <source>billing postal code</source>
        <translation>Postleitzahl der Rechnungsadresse</translation>
    </message>
    <message>
        <source>billing name</source>
        <translation>Name der Rechnungsadresse</translation>
    </message>
    <message>
        <source>billing region</source>
        <translation>Region der Rechnungsadresse</translation>
    </message>
    <message>
        <source>billing street</source>
        <translation>Straße der Rechnungsadresse</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>city</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Einkaufspreis</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>time of entry</source>
        <translation>Zeitpunkt der Erfassung</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>default minimum stock</source>
        <translation>voreingestellter Mindestbestand</translation>
    </message>
    <message>
        <source>change of stock</source>
        <translation>Bestandsänderung</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>discount of the order</source>
        <translation>Rabatt der Bestellung</translation>
    </message>
    <message>
        <source>discount of the line</source>
        <translation>Rabatt der Position</translation>
    </message>
    <message>
        <source>share of the discount</source>
        <translation>Rabattanteil</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>Fußzeile</translation>
    </message>
    <message>
        <source>invoice number</source>
        <translation>Rechnungsnummer</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>number of lines</source>
        <translation>Anzahl der Positionen</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>days of history</source>
        <translation>Tage des Verlaufs</translation>
    </message>
    <message>
        <source>size of the history</source>
        <translation>Größe des Verlaufs</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>last order</source>
        <translation>letzte Bestellung</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>minimum stock</source>
        <translation>Mindestbestand</translation>
    </message>
    <message>
        <source>effect on stock</source>
        <translation>Wirkung auf den Bestand</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>sorting name</source>
        <translation>Sortiername</translation>
    </message>
    <message>
        <source>next invoice number</source>
        <translation>nächste Rechnungsnummer</translation>
    </message>
    <message>
        <source>next order number</source>
        <translation>nächste Bestellnummer</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>stock on hand</source>
        <translation>vorhandener Bestand</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>category above</source>
        <translation>übergeordnete Kategorie</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>Prozentsatz</translation>
    </message>
    <message>
        <source>telephone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>time of the order</source>
        <translation>Zeitpunkt der Bestellung</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>preferences</source>
        <translation>Vorlieben</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>price step</source>
        <translation>Preisschritt</translation>
    </message>
    <message>
        <source>prices with tax</source>
        <translation>Preise mit Steuer</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>reserved stock</source>
        <translation>reservierter Bestand</translation>
    </message>
    <message>
        <source>line that comes back</source>
        <translation>zurückgegebene Position</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>address of the shop</source>
        <translation>Adresse des Ladens</translation>
    </message>
    <message>
        <source>name of the shop</source>
        <translation>Name des Ladens</translation>
    </message>
    <message>
        <source>shipping cost</source>
        <translation>Versandkosten</translation>
    </message>
    <message>
        <source>shipping city</source>
        <translation>Ort der Lieferadresse</translation>
    </message>
    <message>
        <source>shipping country</source>
        <translation>Land der Lieferadresse</translation>
    </message>
    <message>
        <source>shipping postal code</source>
        <translation>Postleitzahl der Lieferadresse</translation>
    </message>
    <message>
        <source>shipping name</source>
        <translation>Name der Lieferadresse</translation>
    </message>
    <message>
        <source>shipping region</source>
        <translation>Region der Lieferadresse</translation>
    </message>
    <message>
        <source>shipping street</source>
        <translation>Straße der Lieferadresse</translation>
    </message>
    <message>
        <source>tax rate of shipping</source>
        <translation>Steuersatz des Versands</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>tax rate</source>
        <translation>Steuersatz</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>Stückzahl</translation>
    </message>
    <message>
        <source>last change</source>
        <translation>letzte Änderung</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>billing street, second line</source>
        <translation>zweite Zeile der Straße der Rechnungsadresse</translation>
    </message>
    <message>
        <source>code of the category</source>
        <translation>Code der Kategorie</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>contact person</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>discontinued</source>
        <translation>eingestellt</translation>
    </message>
    <message>
        <source>discount in hundredths of a percent</source>
        <translation>Rabatt in Hundertstelprozent</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>total of the line</source>
        <translation>Betrag der Position</translation>
    </message>
    <message>
        <source>code of the category above</source>
        <translation>Code der Oberkategorie</translation>
    </message>
    <message>
        <source>path of the category above</source>
        <translation>Pfad der Oberkategorie</translation>
    </message>
    <message>
        <source>path of the category</source>
        <translation>Pfad der Kategorie</translation>
    </message>
    <message>
        <source>time of day of the order</source>
        <translation>Uhrzeit der Bestellung</translation>
    </message>
    <message>
        <source>name of the product</source>
        <translation>Name des Produkts</translation>
    </message>
    <message>
        <source>shipping date</source>
        <translation>Versanddatum</translation>
    </message>
    <message>
        <source>shipping street, second line</source>
        <translation>zweite Zeile der Straße der Lieferadresse</translation>
    </message>
    <message>
        <source>street, second line</source>
        <translation>zweite Zeile der Straße</translation>
    </message>
    <message>
        <source>tax in hundredths of a percent</source>
        <translation>Steuer in Hundertstelprozent</translation>
    </message>
    <message>
        <source>code of the customer</source>
        <translation>Code des Kunden</translation>
    </message>
    <message>
        <source>e-mail address of the customer</source>
        <translation>E-Mail-Adresse des Kunden</translation>
    </message>
    <message>
        <source>name of the customer</source>
        <translation>Name des Kunden</translation>
    </message>
    <message>
        <source>telephone number of the customer</source>
        <translation>Telefonnummer des Kunden</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Enter a number that is %1 or more.</source>
        <translation>Geben Sie eine Zahl ein, die mindestens %1 ist.</translation>
    </message>
    <message>
        <source>Enter a number that is %1 or less.</source>
        <translation>Geben Sie eine Zahl ein, die höchstens %1 ist.</translation>
    </message>
    <message>
        <source>Both backups would lie in one folder; choose another one.</source>
        <translation>Beide Sicherungen lägen in demselben Ordner; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Enter the whole path of a folder, like %1, or choose one.</source>
        <translation>Geben Sie den vollständigen Pfad eines Ordners ein, etwa %1, oder wählen Sie einen aus.</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>Dieses Feld darf nicht leer sein.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>Diese Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>A percentage has at most two digits behind its mark.</source>
        <translation>Ein Prozentsatz hat höchstens zwei Nachkommastellen.</translation>
    </message>
    <message>
        <source>Enter an amount like %1.</source>
        <translation>Geben Sie einen Betrag ein, etwa %1.</translation>
    </message>
    <message>
        <source>Enter a percentage like %1.</source>
        <translation>Geben Sie einen Prozentsatz ein, etwa %1.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Geben Sie eine ganze Zahl ein.</translation>
    </message>
    <message>
        <source>Enter a date like %1 or %2.</source>
        <translation>Geben Sie ein Datum ein, etwa %1 oder %2.</translation>
    </message>
    <message>
        <source>Enter a date and a time like %1.</source>
        <translation>Geben Sie Datum und Uhrzeit ein, etwa %1.</translation>
    </message>
    <message>
        <source>A letter in this text cannot be kept; type it anew.</source>
        <translation>Ein Zeichen in diesem Text lässt sich nicht speichern; geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>The discount is more than the lines add up to.</source>
        <translation>Der Rabatt ist höher als die Summe der Positionen.</translation>
    </message>
    <message>
        <source>Enter an e-mail address like %1, with exactly one @.</source>
        <translation>Geben Sie eine E-Mail-Adresse wie %1 ein, mit genau einem @.</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>the quotes are not closed; write a second &quot; behind the text.</source>
        <translation>die Anführungszeichen sind nicht geschlossen; schreiben Sie ein zweites &quot; hinter den Text.</translation>
    </message>
    <message>
        <source>“%1” is too much here; take it away or open a bracket before it.</source>
        <translation>„%1“ ist hier zu viel; entfernen Sie es oder öffnen Sie davor eine Klammer.</translation>
    </message>
    <message>
        <source>the bracket is not closed; write ) behind what belongs into it.</source>
        <translation>die Klammer ist nicht geschlossen; schreiben Sie ) hinter das, was hineingehört.</translation>
    </message>
    <message>
        <source>something is missing; write a condition such as total &gt;= 100, or a text to find.</source>
        <translation>etwas fehlt; schreiben Sie eine Bedingung wie total &gt;= 100 oder einen Text, der gesucht wird.</translation>
    </message>
    <message>
        <source>“%1” cannot stand here; write a condition such as total &gt;= 100, or put it in quotes to find it as a text.</source>
        <translation>„%1“ kann hier nicht stehen; schreiben Sie eine Bedingung wie total &gt;= 100 oder setzen Sie es in Anführungszeichen, um es als Text zu suchen.</translation>
    </message>
    <message>
        <source>there are too many brackets within brackets; write the filter with fewer.</source>
        <translation>es sind zu viele Klammern ineinander; schreiben Sie den Filter mit weniger.</translation>
    </message>
    <message>
        <source>“and” is missing; write between 10 and 20.</source>
        <translation>„and“ fehlt; schreiben Sie between 10 and 20.</translation>
    </message>
    <message>
        <source>“empty” is missing; write is empty or is not empty.</source>
        <translation>„empty“ fehlt; schreiben Sie is empty oder is not empty.</translation>
    </message>
    <message>
        <source>a bracket is missing; write in (first, second).</source>
        <translation>eine Klammer fehlt; schreiben Sie in (erstes, zweites).</translation>
    </message>
    <message>
        <source>a value for “%1” is missing; write one behind the sign, in quotes if it has blanks or signs.</source>
        <translation>ein Wert für „%1“ fehlt; schreiben Sie einen hinter das Zeichen, in Anführungszeichen, wenn er Leerzeichen oder Sonderzeichen enthält.</translation>
    </message>
    <message>
        <source>“%1” does not have as many values as “%2” takes; write one, or two joined by “and” behind “between”.</source>
        <translation>„%1“ hat nicht so viele Werte, wie „%2“ verlangt; schreiben Sie einen oder, hinter „between“, zwei mit „and“ verbundene.</translation>
    </message>
    <message>
        <source>“%1” cannot be asked with “%2”; write one of %3.</source>
        <translation>„%1“ lässt sich nicht mit „%2“ abfragen; schreiben Sie eines von %3.</translation>
    </message>
    <message>
        <source>“%2” is not a whole number, as “%1” needs; write one such as 12.</source>
        <translation>„%2“ ist keine ganze Zahl, wie „%1“ sie verlangt; schreiben Sie eine, etwa 12.</translation>
    </message>
    <message>
        <source>“%2” is not an amount, as “%1” needs; write one such as 12.50, with a point and without a currency.</source>
        <translation>„%2“ ist kein Betrag, wie „%1“ ihn verlangt; schreiben Sie einen, etwa 12.50, mit Punkt und ohne Währung.</translation>
    </message>
    <message>
        <source>“%2” is not a percentage, as “%1” needs; write one such as 7.5.</source>
        <translation>„%2“ ist kein Prozentsatz, wie „%1“ ihn verlangt; schreiben Sie einen, etwa 7.5.</translation>
    </message>
    <message>
        <source>“%2” is neither yes nor no, as “%1” needs; write yes or no.</source>
        <translation>„%2“ ist weder yes noch no, wie „%1“ es verlangt; schreiben Sie yes oder no.</translation>
    </message>
    <message>
        <source>“%2” is not a date, as “%1” needs; write a day such as 2026-11-21, a month such as 2026-11, a year, or one of %3.</source>
        <translation>„%2“ ist kein Datum, wie „%1“ es verlangt; schreiben Sie einen Tag wie 2026-11-21, einen Monat wie 2026-11, ein Jahr oder eines von %3.</translation>
    </message>
    <message>
        <source>“%2” is not a choice of “%1”; write one of %3.</source>
        <translation>„%2“ steht bei „%1“ nicht zur Wahl; schreiben Sie eines von %3.</translation>
    </message>
    <message>
        <source>the filter has too many conditions; write fewer, or list values within in (…).</source>
        <translation>der Filter hat zu viele Bedingungen; schreiben Sie weniger oder zählen Sie Werte mit in (…) auf.</translation>
    </message>
    <message>
        <source>“%1” is not a field; write one of %2.</source>
        <translation>„%1“ ist kein Feld; schreiben Sie eines von %2.</translation>
    </message>
    <message>
        <source>“%1” is not a field, but “%3” is; the fields are %2.</source>
        <translation>„%1“ ist kein Feld, „%3“ dagegen schon; die Felder sind %2.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>diese Woche</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>letzte Woche</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>letzte 7 Tage</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>letzte 30 Tage</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>diesen Monat</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>letzten Monat</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>dieses Quartal</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>dieses Jahr</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>letztes Jahr</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>billing</source>
        <translation>Rechnungsadresse</translation>
    </message>
    <message>
        <source>shipping</source>
        <translation>Lieferadresse</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1 enthält %2</translation>
    </message>
    <message>
        <source>%1 does not contain %2</source>
        <translation>%1 enthält nicht %2</translation>
    </message>
    <message>
        <source>%1 starts with %2</source>
        <translation>%1 beginnt mit %2</translation>
    </message>
    <message>
        <source>%1 before %2</source>
        <translation>%1 früher als %2</translation>
    </message>
    <message>
        <source>%1 less than %2</source>
        <translation>%1 weniger als %2</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <translation>%1 höchstens %2</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 später als %2</translation>
    </message>
    <message>
        <source>%1 more than %2</source>
        <translation>%1 mehr als %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <translation>%1 mindestens %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>%1 is not empty</source>
        <translation>%1 ist nicht leer</translation>
    </message>
    <message>
        <source>%1 not %2</source>
        <translation>%1 nicht: %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 ist nicht %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>before</source>
        <translation>früher als</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>weniger als</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>after</source>
        <translation>später als</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>since</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>one of</source>
        <translation>eines von</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>ist nicht leer</translation>
    </message>
    <message>
        <source>within</source>
        <translation>im Zeitraum</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>nicht (%1)</translation>
    </message>
    <message>
        <source>At position %1: %2</source>
        <translation>An Stelle %1: %2</translation>
    </message>
</context>
<context>
    <name>FilterValues</name>
    <message>
        <source>is, or is below</source>
        <translation>ist oder liegt unter</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>The file of this book is damaged. Nothing was changed; restore the last good backup.</source>
        <translation>Die Datei dieses Buchs ist beschädigt. Es wurde nichts geändert; stellen Sie die letzte gute Sicherung wieder her.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things in this book are not as they should be. Nothing was changed; restore the last good backup, or put them right by hand.</source>
        <translation>
            <numerusform>In diesem Buch ist %Ln Sache nicht so, wie sie sein soll. Es wurde nichts geändert; stellen Sie die letzte gute Sicherung wieder her oder bringen Sie das von Hand in Ordnung.</numerusform>
            <numerusform>In diesem Buch sind %Ln Sachen nicht so, wie sie sein sollen. Es wurde nichts geändert; stellen Sie die letzte gute Sicherung wieder her oder bringen Sie das von Hand in Ordnung.</numerusform>
        </translation>
    </message>
    <message>
        <source>The book is whole; there is no backup of it yet.</source>
        <translation>Das Buch ist unversehrt; es gibt noch keine Sicherung davon.</translation>
    </message>
    <message>
        <source>The book is whole; of its newest backup, which is encrypted, only the checksum was compared.</source>
        <translation>Das Buch ist unversehrt; seine neueste Sicherung ist verschlüsselt, von ihr wurde nur die Prüfsumme verglichen.</translation>
    </message>
    <message>
        <source>The book and its newest backup are whole.</source>
        <translation>Das Buch und seine neueste Sicherung sind unversehrt.</translation>
    </message>
    <message>
        <source>The book and the newest backup in each of its folders are whole.</source>
        <translation>Das Buch und die neueste Sicherung in jedem seiner Ordner sind unversehrt.</translation>
    </message>
    <message>
        <source>The book is whole.</source>
        <translation>Das Buch ist unversehrt.</translation>
    </message>
    <message>
        <source>The book and its backups were whole when they were checked last.</source>
        <translation>Das Buch und seine Sicherungen waren bei der letzten Prüfung unversehrt.</translation>
    </message>
    <message>
        <source>Something was found in this book when it was checked last; check it again to see what.</source>
        <translation>Bei der letzten Prüfung gab es in diesem Buch einen Befund; prüfen Sie es noch einmal, um ihn zu sehen.</translation>
    </message>
    <message>
        <source>The newest backup was damaged when it was checked last; make a new one.</source>
        <translation>Die neueste Sicherung war bei der letzten Prüfung beschädigt; erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>… and %1 more of the same kinds.</source>
        <translation>… und %1 weitere derselben Art.</translation>
    </message>
    <message>
        <source>This book has not been checked in full yet.</source>
        <translation>Dieses Buch wurde noch nicht vollständig geprüft.</translation>
    </message>
</context>
<context>
    <name>HelpTopics</name>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>Der Laden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Keep it safe</source>
        <translation>Sicher aufbewahren</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Line %1 has a zero byte in it, so this is not a text file; save it as CSV and import that.</source>
        <translation>Zeile %1 enthält ein Nullbyte, das ist also keine Textdatei; speichern Sie sie als CSV und importieren Sie diese.</translation>
    </message>
    <message>
        <source>Line %1 has characters that are not %2; save the file as CSV in UTF-8 and import that.</source>
        <translation>Zeile %1 enthält Zeichen, die nicht zu %2 gehören; speichern Sie die Datei als CSV in UTF-8 und importieren Sie diese.</translation>
    </message>
    <message>
        <source>A cell on line %1 is longer than one mebibyte; perhaps a quotation mark is missing there.</source>
        <translation>Eine Zelle in Zeile %1 ist länger als ein Mebibyte; vielleicht fehlt dort ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>The row on line %1 is longer than sixteen mebibytes; perhaps a quotation mark is missing there.</source>
        <translation>Der Datensatz in Zeile %1 ist länger als sechzehn Mebibyte; vielleicht fehlt dort ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>The row on line %1 has more than 10,000 cells; this is not a table that can be imported.</source>
        <translation>Der Datensatz in Zeile %1 hat mehr als 10.000 Zellen; das ist keine Tabelle, die sich importieren lässt.</translation>
    </message>
    <message>
        <source>A quotation mark that opens on line %1 is never closed; close it and import again.</source>
        <translation>Ein Anführungszeichen, das in Zeile %1 öffnet, wird nie geschlossen; schließen Sie es und importieren Sie erneut.</translation>
    </message>
    <message>
        <source>The row on line %1 has a quotation mark in the middle of a cell; double it or take it away and import again.</source>
        <translation>Der Datensatz in Zeile %1 hat ein Anführungszeichen mitten in einer Zelle; verdoppeln oder entfernen Sie es und importieren Sie erneut.</translation>
    </message>
    <message>
        <source>The file is empty; its first row must name the columns.</source>
        <translation>Die Datei ist leer; ihre erste Zeile muss die Spalten benennen.</translation>
    </message>
    <message>
        <source>To import %1, the file needs columns for %2, but it has only %3; name them with --map COLUMN=FIELD.</source>
        <translation>Für diesen Import (%1) braucht die Datei Spalten für %2, sie hat aber nur %3; benennen Sie sie mit --map COLUMN=FIELD.</translation>
    </message>
    <message>
        <source>The file has no column “%1”; it has %2.</source>
        <translation>Die Datei hat keine Spalte „%1“; sie hat %2.</translation>
    </message>
    <message>
        <source>“%1” is no field of %2.</source>
        <translation>„%1“ ist kein Feld von %2.</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>Es gibt kein Profil „%1“.</translation>
    </message>
    <message>
        <source>Two columns are mapped to “%1”; map only one of them.</source>
        <translation>Zwei Spalten sind „%1“ zugeordnet; ordnen Sie nur eine davon zu.</translation>
    </message>
    <message>
        <source>“%1” is the open book itself; choose the file to import.</source>
        <translation>„%1“ ist das geöffnete Buch selbst; wählen Sie die Datei, die importiert werden soll.</translation>
    </message>
    <message>
        <source>The rejected rows could not be written to “%1”; choose another place for them.</source>
        <translation>Die abgelehnten Zeilen ließen sich nicht nach „%1“ schreiben; wählen Sie einen anderen Ort dafür.</translation>
    </message>
    <message>
        <source>The row has %1 cells where the header has %2.</source>
        <translation>Die Zeile hat %1 Zellen, die Kopfzeile dagegen %2.</translation>
    </message>
    <message>
        <source>The %1 is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>The %1 “%2” is not a number.</source>
        <translation>„%1“: „%2“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>The %1 “%2” has more decimal digits than %3 has.</source>
        <translation>„%1“: „%2“ hat mehr Nachkommastellen als %3.</translation>
    </message>
    <message>
        <source>The %1 “%2” is not a whole number.</source>
        <translation>„%1“: „%2“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>The %1 “%2” is negative.</source>
        <translation>„%1“: „%2“ ist negativ.</translation>
    </message>
    <message>
        <source>The quantity is zero.</source>
        <translation>Die Menge ist null.</translation>
    </message>
    <message>
        <source>The %1 “%2” is too large.</source>
        <translation>„%1“: „%2“ ist zu groß.</translation>
    </message>
    <message>
        <source>The %1 “%2” is not a percentage that is possible here.</source>
        <translation>„%1“: „%2“ ist kein Prozentsatz, der hier möglich ist.</translation>
    </message>
    <message>
        <source>The %1 “%2” is not a date.</source>
        <translation>„%1“: „%2“ ist kein Datum.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The %1 “%2” is neither yes nor no.</source>
        <translation>„%1“: „%2“ ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <source>“%1” is not the status of an order.</source>
        <translation>„%1“ ist kein Status einer Bestellung.</translation>
    </message>
    <message>
        <source>The %1 “%2” is neither a sale nor a return.</source>
        <translation>„%1“: „%2“ ist weder ein Verkauf noch eine Retoure.</translation>
    </message>
    <message>
        <source>“%1” is neither a billing nor a shipping address.</source>
        <translation>„%1“ ist weder eine Rechnungs- noch eine Lieferadresse.</translation>
    </message>
    <message>
        <source>“%1” is not in %2, the currency of the book.</source>
        <translation>„%1“ ist nicht in %2, der Währung des Buchs.</translation>
    </message>
    <message>
        <source>The book has no customer “%1”.</source>
        <translation>Das Buch hat keinen Kunden „%1“.</translation>
    </message>
    <message>
        <source>The book has no product “%1”.</source>
        <translation>Das Buch hat kein Produkt „%1“.</translation>
    </message>
    <message>
        <source>The book has no order “%1”.</source>
        <translation>Das Buch hat keine Bestellung „%1“.</translation>
    </message>
    <message>
        <source>The book has no category “%1”.</source>
        <translation>Das Buch hat keine Kategorie „%1“.</translation>
    </message>
    <message>
        <source>There is no category “%1” that this one could stand below.</source>
        <translation>Es gibt keine Kategorie „%1“, der diese untergeordnet sein könnte.</translation>
    </message>
    <message>
        <source>The category “%1” would stand below itself.</source>
        <translation>Die Kategorie „%1“ wäre sich selbst untergeordnet.</translation>
    </message>
    <message>
        <source>The %1 “%2” stands in the file before with other values.</source>
        <translation>„%1“: „%2“ kommt in der Datei schon vorher mit anderen Werten vor.</translation>
    </message>
    <message>
        <source>The e-mail address “%1” belongs to another customer.</source>
        <translation>Die E-Mail-Adresse „%1“ gehört einem anderen Kunden.</translation>
    </message>
    <message>
        <source>Order “%1” has positive and negative quantities; it is neither a sale nor a return.</source>
        <translation>Bestellung „%1“ hat positive und negative Mengen; sie ist weder ein Verkauf noch eine Retoure.</translation>
    </message>
    <message>
        <source>The order is %1 in the book and cannot become %2.</source>
        <translation>Die Bestellung hat im Buch den Status „%1“ und kann nicht „%2“ werden.</translation>
    </message>
    <message>
        <source>There is not enough of “%1” in stock.</source>
        <translation>Der Bestand von „%1“ reicht nicht aus.</translation>
    </message>
    <message>
        <source>The discount of order “%1” is more than its lines.</source>
        <translation>Der Rabatt von Bestellung „%1“ ist höher als ihre Positionen.</translation>
    </message>
    <message>
        <source>Order “%1” is invoiced, shipped or of another kind in the book and cannot be changed by an import.</source>
        <translation>Bestellung „%1“ ist im Buch mit Rechnung, versandt oder von anderer Art und lässt sich durch einen Import nicht ändern.</translation>
    </message>
    <message>
        <source>The block has %1 columns, and at most %2 can be pasted at once; leave some of them out.</source>
        <translation>Der Block hat %1 Spalten, höchstens %2 lassen sich auf einmal einfügen; lassen Sie einige davon weg.</translation>
    </message>
    <message>
        <source>The block has %1 rows, and at most %2 can be pasted here at once; paste fewer of them.</source>
        <translation>Der Block hat %1 Zeilen, höchstens %2 lassen sich hier auf einmal einfügen; fügen Sie weniger davon ein.</translation>
    </message>
    <message>
        <source>The file could not be imported; check its columns and try again.</source>
        <translation>Die Datei ließ sich nicht importieren; prüfen Sie ihre Spalten und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” has changed since it was looked at; look at it again before you import it.</source>
        <translation>„%1“ hat sich geändert, seit sie angesehen wurde; sehen Sie die Datei noch einmal an, bevor Sie sie importieren.</translation>
    </message>
    <message>
        <source>The %1 “%2” cannot be divided by the quantity %3; give the unit price.</source>
        <translation>„%1“: „%2“ lässt sich nicht durch die Menge %3 teilen; geben Sie den Einzelpreis an.</translation>
    </message>
    <message>
        <source>The %1 “%2” has a discount taken off, so it does not tell the unit price; give that.</source>
        <translation>„%1“: Von „%2“ ist ein Rabatt abgezogen, der Einzelpreis geht daraus nicht hervor; geben Sie ihn an.</translation>
    </message>
    <message>
        <source>The %1 “%2” contradicts quantity, unit price and discount, which make %3.</source>
        <translation>„%1“: „%2“ widerspricht Menge, Einzelpreis und Rabatt, die %3 ergeben.</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Users</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Import Users</source>
        <translation>Kunden importieren</translation>
    </message>
    <message>
        <source>&amp;Import Users</source>
        <translation>Kunden &amp;importieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln Users</source>
        <translation>
            <numerusform>%Ln Kunden &amp;importieren</numerusform>
            <numerusform>%Ln Kunden &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Import Addresses</source>
        <translation>Adressen importieren</translation>
    </message>
    <message>
        <source>&amp;Import Addresses</source>
        <translation>Adressen &amp;importieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln Addresses</source>
        <translation>
            <numerusform>%Ln Adresse &amp;importieren</numerusform>
            <numerusform>%Ln Adressen &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Import Categories</source>
        <translation>Kategorien importieren</translation>
    </message>
    <message>
        <source>&amp;Import Categories</source>
        <translation>Kategorien &amp;importieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln Categories</source>
        <translation>
            <numerusform>%Ln Kategorie &amp;importieren</numerusform>
            <numerusform>%Ln Kategorien &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Import Products</source>
        <translation>Produkte importieren</translation>
    </message>
    <message>
        <source>&amp;Import Products</source>
        <translation>Produkte &amp;importieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln Products</source>
        <translation>
            <numerusform>%Ln Produkt &amp;importieren</numerusform>
            <numerusform>%Ln Produkte &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Import Orders</source>
        <translation>Bestellungen importieren</translation>
    </message>
    <message>
        <source>&amp;Import Orders</source>
        <translation>Bestellungen &amp;importieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln Orders</source>
        <translation>
            <numerusform>%Ln Bestellung &amp;importieren</numerusform>
            <numerusform>%Ln Bestellungen &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Import Order Lines</source>
        <translation>Positionen importieren</translation>
    </message>
    <message>
        <source>&amp;Import Order Lines</source>
        <translation>Positionen &amp;importieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln Order Lines</source>
        <translation>
            <numerusform>%Ln Position &amp;importieren</numerusform>
            <numerusform>%Ln Positionen &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>one of several fields is needed: &quot;code or name&quot;</extracomment>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1 cannot be imported without a column for: %2. Choose it under Columns.</source>
        <translation>%1 lassen sich nicht importieren ohne eine Spalte für: %2. Wählen Sie sie unter Spalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>rows of an import</comment>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>rows of an import</comment>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <comment>rows of an import</comment>
        <translation>
            <numerusform>%Ln gleich</numerusform>
            <numerusform>%Ln gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <comment>rows of an import</comment>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>of a row in an import</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>of a row in an import</extracomment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Same</source>
        <extracomment>of a row in an import: it is in the book already</extracomment>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>of a row in an import</extracomment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>“%1” is not there any more; nothing was imported.</source>
        <translation>„%1“ ist nicht mehr da; es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>You may not read “%1”; ask its owner for the right to, or choose another file.</source>
        <translation>Sie dürfen „%1“ nicht lesen; bitten Sie den Besitzer um das Recht dazu, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” is a folder or a device; choose a file.</source>
        <translation>„%1“ ist ein Ordner oder ein Gerät; wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>“%1” could not be read to its end; check the disk it lies on and try again.</source>
        <translation>„%1“ ließ sich nicht bis zum Ende lesen; prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” cannot be imported: %2</source>
        <extracomment>the name of the file, and a whole sentence about it</extracomment>
        <translation>„%1“ lässt sich nicht importieren: %2</translation>
    </message>
    <message>
        <source>Save Rejected Rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>Tables of text (*.csv)</source>
        <translation>Texttabellen (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <extracomment>the name of a new file: &quot;spring rejected.csv&quot;</extracomment>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>The rejected rows are in %1, each with its reason; mended, that file can be imported.</source>
        <translation>Die abgelehnten Zeilen stehen in %1, jede mit ihrem Grund; berichtigt lässt sich diese Datei importieren.</translation>
    </message>
</context>
<context>
    <name>InSentence</name>
    <message>
        <source>“%1”</source>
        <extracomment>A name or a value in quotation marks.</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>return</source>
        <comment>goods that came back</comment>
        <translation>Retoure</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>status of an order</comment>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>processing</source>
        <comment>status of an order</comment>
        <translation>in Bearbeitung</translation>
    </message>
    <message>
        <source>shipped</source>
        <comment>status of an order</comment>
        <translation>versandt</translation>
    </message>
    <message>
        <source>delivered</source>
        <comment>status of an order</comment>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>status of an order</comment>
        <translation>storniert</translation>
    </message>
</context>
<context>
    <name>JsonFacts</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>MakingWords</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup failed, none yet</source>
        <translation>Sicherung fehlgeschlagen, noch keine vorhanden</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>Backup failed, last one %1</source>
        <translation>Sicherung fehlgeschlagen, letzte %1</translation>
    </message>
    <message>
        <source>Backup overdue, last one %1</source>
        <translation>Sicherung überfällig, letzte %1</translation>
    </message>
    <message>
        <source>Backed up and verified %1, in one place only</source>
        <translation>Gesichert und geprüft: %1, nur an einem Ort</translation>
    </message>
    <message>
        <source>Backed up and verified %1</source>
        <translation>Gesichert und geprüft: %1</translation>
    </message>
    <message>
        <source>Backed up and verified at %1: %2 in “%3”.</source>
        <translation>Gesichert und geprüft um %1: %2 in „%3“.</translation>
    </message>
    <message>
        <source>Backed up and verified at %1: %2 in “%3” and in “%4”.</source>
        <translation>Gesichert und geprüft um %1: %2 in „%3“ und in „%4“.</translation>
    </message>
    <message>
        <source>%1 One place did not get it: %2</source>
        <comment>what was done, then a sentence that says why not</comment>
        <translation>%1 An einem Ort kam die Sicherung nicht an: %2</translation>
    </message>
    <message>
        <source>No backup was made. %1</source>
        <comment>then a sentence that says why</comment>
        <translation>Es wurde keine Sicherung erstellt. %1</translation>
    </message>
</context>
<context>
    <name>OrderComposer</name>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>Keep for Later</source>
        <translation>Für später aufheben</translation>
    </message>
    <message>
        <source>Discard Order</source>
        <translation>Bestellung verwerfen</translation>
    </message>
    <message>
        <source>Repeat Last Order</source>
        <translation>Letzte Bestellung wiederholen</translation>
    </message>
    <message>
        <source>Fills in the lines of this customer&apos;s latest order</source>
        <translation>Übernimmt die Positionen der letzten Bestellung dieses Kunden</translation>
    </message>
    <message>
        <source>Remove Line</source>
        <translation>Position entfernen</translation>
    </message>
    <message>
        <source>Takes the chosen line out of the order (Delete)</source>
        <translation>Nimmt die ausgewählte Position aus der Bestellung (Entf)</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Shows the billing and shipping address of this order</source>
        <translation>Zeigt Rechnungs- und Lieferadresse dieser Bestellung</translation>
    </message>
    <message>
        <source>Place Order</source>
        <translation>Bestellung aufgeben</translation>
    </message>
    <message>
        <source>Goes back to the list; the order stays among the unfinished ones</source>
        <translation>Geht zurück zur Liste; die Bestellung bleibt bei den unfertigen</translation>
    </message>
    <message>
        <source>Throws this unfinished order away</source>
        <translation>Verwirft diese unfertige Bestellung</translation>
    </message>
    <message>
        <source>Name, e-mail, phone or code; empty for a walk-in</source>
        <translation>Name, E-Mail, Telefon oder Code; leer für Laufkundschaft</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Position hinzufügen</translation>
    </message>
    <message>
        <source>Ship to another address</source>
        <translation>An eine andere Adresse liefern</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Shipping tax</source>
        <translation>Steuer auf Versand</translation>
    </message>
    <message>
        <source>Places the order: its goods are reserved and its prices frozen (Ctrl+Return)</source>
        <translation>Gibt die Bestellung auf: Die Ware wird reserviert, die Preise werden festgehalten (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Left out, because no longer sold: %1.</source>
        <translation>Weggelassen, weil nicht mehr im Verkauf: %1.</translation>
    </message>
    <message>
        <source>At today&apos;s price: %1.</source>
        <translation>Zum heutigen Preis: %1.</translation>
    </message>
    <message>
        <source>Who orders: type a part of a name, code, e-mail address or telephone number and choose. A name that is not there yet is offered as a new customer.</source>
        <translation>Wer bestellt: einen Teil von Name, Code, E-Mail-Adresse oder Telefonnummer eingeben und wählen. Ein Name, den es noch nicht gibt, wird als neuer Kunde angeboten.</translation>
    </message>
    <message>
        <source>Tick it where the goods go to another address than the invoice.</source>
        <translation>Ankreuzen, wenn die Ware an eine andere Adresse geht als die Rechnung.</translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation>Noch keine Positionen</translation>
    </message>
    <message>
        <source>Type a SKU or a part of a name above, or scan a barcode, and press Enter.</source>
        <translation>Tippen Sie oben eine SKU oder einen Teil des Namens ein oder scannen Sie einen Strichcode, und drücken Sie die Eingabetaste.</translation>
    </message>
</context>
<context>
    <name>OrderKind</name>
    <message>
        <source>Sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retoure</translation>
    </message>
</context>
<context>
    <name>OrderStatus</name>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versandt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>“%1” lies on another computer (%2), where a lost connection can damage it; move it to a disk of this computer.</source>
        <extracomment>%1 is a book, %2 a kind of network: NFS, SMB</extracomment>
        <translation>„%1“ liegt auf einem anderen Computer (%2), wo eine unterbrochene Verbindung es beschädigen kann; verschieben Sie es auf ein Laufwerk dieses Computers.</translation>
    </message>
    <message>
        <source>“%1” lies in a folder that %2 copies file by file, which can damage a book; move it to another folder of this computer.</source>
        <extracomment>%1 is a book, %2 a program: Dropbox, OneDrive</extracomment>
        <translation>„%1“ liegt in einem Ordner, den %2 Datei für Datei kopiert, was ein Buch beschädigen kann; verschieben Sie es in einen anderen Ordner dieses Computers.</translation>
    </message>
    <message>
        <source>This folder lies on another computer (%1), where a lost connection can damage a book; choose one on this computer.</source>
        <extracomment>%1 is a kind of network: NFS, SMB</extracomment>
        <translation>Dieser Ordner liegt auf einem anderen Computer (%1), wo eine unterbrochene Verbindung ein Buch beschädigen kann; wählen Sie einen auf diesem Computer.</translation>
    </message>
    <message>
        <source>%1 copies this folder file by file, which can damage a book; choose another one for it, and this one for backups.</source>
        <extracomment>%1 is a program: Dropbox, OneDrive</extracomment>
        <translation>%1 kopiert diesen Ordner Datei für Datei, was ein Buch beschädigen kann; wählen Sie für das Buch einen anderen und diesen für Sicherungen.</translation>
    </message>
</context>
<context>
    <name>ProgramDetails</name>
    <message>
        <source>%1, built with %2</source>
        <translation>%1, gebaut mit %2</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>Purposes</name>
    <message>
        <source>A short mark of your own for this user, such as a customer number. Nobody else has the same one.</source>
        <translation>Ein kurzes eigenes Zeichen für diesen Kunden, etwa eine Kundennummer. Niemand sonst hat das gleiche.</translation>
    </message>
    <message>
        <source>The name of the person or firm. It is the one thing that a user needs.</source>
        <translation>Der Name der Person oder Firma. Nur ihn braucht ein Kunde.</translation>
    </message>
    <message>
        <source>Where letters go to by e-mail. Nobody else has the same address, whatever its case.</source>
        <translation>Wohin E-Mails gehen. Niemand sonst hat die gleiche Adresse, wie groß oder klein sie auch geschrieben ist.</translation>
    </message>
    <message>
        <source>The telephone number as you like to write it; it is found by its digits.</source>
        <translation>Die Telefonnummer, wie Sie sie gern schreiben; gefunden wird sie an ihren Ziffern.</translation>
    </message>
    <message>
        <source>A user who is not active is offered no more in new orders. All that was before stays.</source>
        <translation>Ein Kunde, der nicht aktiv ist, wird in neuen Bestellungen nicht mehr angeboten. Was vorher war, bleibt.</translation>
    </message>
    <message>
        <source>Whatever is worth knowing, as pairs of a word and a value.</source>
        <translation>Was sonst wissenswert ist, als Paare aus Wort und Wert.</translation>
    </message>
    <message>
        <source>Whether invoices or goods go there.</source>
        <translation>Ob Rechnungen oder Waren dorthin gehen.</translation>
    </message>
    <message>
        <source>Who receives what is sent there, if not the user by name.</source>
        <translation>Wer dort empfängt, wenn nicht der Kunde selbst.</translation>
    </message>
    <message>
        <source>Street and number, or a box of the post office.</source>
        <translation>Straße und Hausnummer oder ein Postfach.</translation>
    </message>
    <message>
        <source>The town or village as it stands on a letter.</source>
        <translation>Der Ort, wie er auf einem Brief steht.</translation>
    </message>
    <message>
        <source>The state, county or province, where letters need it.</source>
        <translation>Das Bundesland, der Kanton oder die Provinz, wo Briefe das brauchen.</translation>
    </message>
    <message>
        <source>The code of the post. It stays a text; zeros in front are kept.</source>
        <translation>Die Postleitzahl. Sie bleibt ein Text; Nullen am Anfang bleiben stehen.</translation>
    </message>
    <message>
        <source>The name of the country, or its code of two letters.</source>
        <translation>Der Name des Landes oder sein Kürzel aus zwei Buchstaben.</translation>
    </message>
    <message>
        <source>The address of its kind that a new order takes.</source>
        <translation>Die Adresse ihrer Art, die eine neue Bestellung übernimmt.</translation>
    </message>
    <message>
        <source>The category that this one stands in, with all below it.</source>
        <translation>Die Kategorie, in der diese mit allem darunter steht.</translation>
    </message>
    <message>
        <source>A short mark that imports and filters find it by, where names are alike.</source>
        <translation>Ein kurzes Zeichen, an dem Importe und Filter sie erkennen, wo Namen gleich sind.</translation>
    </message>
    <message>
        <source>What the category is called in the tree and in the lists.</source>
        <translation>Wie die Kategorie im Baum und in den Listen heißt.</translation>
    </message>
    <message>
        <source>What belongs in here, in your own words.</source>
        <translation>Was hierher gehört, in Ihren eigenen Worten.</translation>
    </message>
    <message>
        <source>Which place it has among its neighbours; moving it in the tree changes this.</source>
        <translation>Welchen Platz sie unter ihren Nachbarn hat; Verschieben im Baum ändert ihn.</translation>
    </message>
    <message>
        <source>From how few available pieces on its products are low, where they say nothing themselves.</source>
        <translation>Ab wie wenigen verfügbaren Stück ihre Produkte knapp sind, wo diese selbst nichts anderes sagen.</translation>
    </message>
    <message>
        <source>The category with all that it stands in, from the top of the tree.</source>
        <translation>Die Kategorie mit allen, in denen sie steht, von oben im Baum an.</translation>
    </message>
    <message>
        <source>How many products stand in this category itself.</source>
        <translation>Wie viele Produkte in dieser Kategorie selbst stehen.</translation>
    </message>
    <message>
        <source>The number that you keep this product under. No other product has it; capital and small letters differ.</source>
        <translation>Die Nummer, unter der Sie dieses Produkt führen. Kein anderes hat sie; große und kleine Buchstaben sind verschieden.</translation>
    </message>
    <message>
        <source>What the product is called in lists and on orders. Orders that were placed keep the name they had.</source>
        <translation>Wie das Produkt in Listen und auf Bestellungen heißt. Aufgegebene Bestellungen behalten den Namen, den sie hatten.</translation>
    </message>
    <message>
        <source>More about the product, in as many lines as you like.</source>
        <translation>Mehr über das Produkt, in beliebig vielen Zeilen.</translation>
    </message>
    <message>
        <source>What a scanner reads from it. The search and the lines of an order find the product by it.</source>
        <translation>Was ein Scanner darauf liest. Daran finden die Suche und die Positionen einer Bestellung das Produkt.</translation>
    </message>
    <message>
        <source>What one piece is sold for. New orders take it; orders that were placed keep theirs.</source>
        <translation>Wofür ein Stück verkauft wird. Neue Bestellungen übernehmen ihn; aufgegebene behalten ihren.</translation>
    </message>
    <message>
        <source>What one piece costs you. The value of the stock is reckoned by it.</source>
        <translation>Was ein Stück Sie kostet. Danach wird der Wert des Lagers berechnet.</translation>
    </message>
    <message>
        <source>The rate of the tax in per cent, within or on top of the price, as the settings say.</source>
        <translation>Der Steuersatz in Prozent, im Preis enthalten oder darauf, wie es die Einstellungen sagen.</translation>
    </message>
    <message>
        <source>From how few available pieces on the product is low. Empty: as its category says, else the settings.</source>
        <translation>Ab wie wenigen verfügbaren Stück das Produkt knapp ist. Leer: wie bei seiner Kategorie, sonst wie in den Einstellungen.</translation>
    </message>
    <message>
        <source>Where the product stands in the tree of categories.</source>
        <translation>Wo das Produkt im Baum der Kategorien steht.</translation>
    </message>
    <message>
        <source>The category that the product stands in itself.</source>
        <translation>Die Kategorie, in der das Produkt selbst steht.</translation>
    </message>
    <message>
        <source>A product that is not active is offered no more in new orders. All that was before stays.</source>
        <translation>Ein Produkt, das nicht aktiv ist, wird in neuen Bestellungen nicht mehr angeboten. Was vorher war, bleibt.</translation>
    </message>
    <message>
        <source>Whatever tells this product from others, as pairs of a word and a value, such as colour and blue.</source>
        <translation>Was dieses Produkt von anderen unterscheidet, als Paare aus Wort und Wert, etwa Farbe und Blau.</translation>
    </message>
    <message>
        <source>How many pieces lie on the shelf.</source>
        <translation>Wie viele Stück im Regal liegen.</translation>
    </message>
    <message>
        <source>How many pieces are promised in orders that have not been shipped yet.</source>
        <translation>Wie viele Stück in Bestellungen versprochen sind, die noch nicht versandt wurden.</translation>
    </message>
    <message>
        <source>How many pieces can be promised still: on hand, less reserved.</source>
        <translation>Wie viele Stück noch versprochen werden können: vorhandene ohne die reservierten.</translation>
    </message>
    <message>
        <source>How many pieces were sold, less those that came back. Cancelled orders do not count.</source>
        <translation>Wie viele Stück verkauft wurden, ohne die zurückgekommenen. Stornierte Bestellungen zählen nicht.</translation>
    </message>
    <message>
        <source>What it was sold for in all, less discounts and returns, without shipping.</source>
        <translation>Wofür es insgesamt verkauft wurde, ohne Rabatte, Retouren und Versand.</translation>
    </message>
    <message>
        <source>The number of the order. It is counted on by itself and can be changed as long as no other order has it.</source>
        <translation>Die Nummer der Bestellung. Sie wird von selbst weitergezählt und kann geändert werden, solange keine andere sie hat.</translation>
    </message>
    <message>
        <source>Who has ordered. Without a customer the order is a walk-in&apos;s.</source>
        <translation>Wer bestellt hat. Ohne Kunden ist es eine Laufkundschaft.</translation>
    </message>
    <message>
        <source>Who has ordered; empty for a walk-in.</source>
        <translation>Wer bestellt hat; leer bei Laufkundschaft.</translation>
    </message>
    <message>
        <source>When the order was placed, by the clock of the shop.</source>
        <translation>Wann die Bestellung aufgegeben wurde, nach der Uhr des Ladens.</translation>
    </message>
    <message>
        <source>The day for which the order counts in the figures of the shop.</source>
        <translation>Der Tag, für den die Bestellung in den Zahlen des Ladens zählt.</translation>
    </message>
    <message>
        <source>An amount off the whole order. It is spread over the lines by their totals.</source>
        <translation>Ein Betrag, der von der ganzen Bestellung abgeht. Er wird nach ihren Summen auf die Positionen verteilt.</translation>
    </message>
    <message>
        <source>What the customer pays for the shipping.</source>
        <translation>Was der Kunde für den Versand bezahlt.</translation>
    </message>
    <message>
        <source>The rate of the tax on the shipping, in per cent.</source>
        <translation>Der Steuersatz auf den Versand in Prozent.</translation>
    </message>
    <message>
        <source>What the customer wants to tell, or you the customer; it stands on the order.</source>
        <translation>Was der Kunde Ihnen mitteilt oder Sie ihm; es steht auf der Bestellung.</translation>
    </message>
    <message>
        <source>How far the order is: pending, processing, shipped, delivered or cancelled.</source>
        <translation>Wie weit die Bestellung ist: ausstehend, in Bearbeitung, versandt, zugestellt oder storniert.</translation>
    </message>
    <message>
        <source>Whether goods went out, a sale, or came back, a return.</source>
        <translation>Ob Waren hinausgingen, ein Verkauf, oder zurückkamen, eine Retoure.</translation>
    </message>
    <message>
        <source>How many lines the order has.</source>
        <translation>Wie viele Positionen die Bestellung hat.</translation>
    </message>
    <message>
        <source>What is to be paid: lines less discount, plus shipping and tax. A return counts negative.</source>
        <translation>Was zu zahlen ist: Positionen ohne Rabatt, mit Versand und Steuer. Eine Retoure zählt negativ.</translation>
    </message>
    <message>
        <source>The tax of the order, contained in the total.</source>
        <translation>Die Steuer der Bestellung, in der Summe enthalten.</translation>
    </message>
    <message>
        <source>The number of its invoice. These have no gaps, and are never taken back.</source>
        <translation>Die Nummer ihrer Rechnung. Diese Nummern haben keine Lücken und werden nie zurückgenommen.</translation>
    </message>
    <message>
        <source>Which line of the order it is.</source>
        <translation>Die wievielte Position der Bestellung es ist.</translation>
    </message>
    <message>
        <source>The number of the product, as it was when the order was placed.</source>
        <translation>Die Nummer des Produkts, wie sie war, als die Bestellung aufgegeben wurde.</translation>
    </message>
    <message>
        <source>The name of the product, as it was when the order was placed.</source>
        <translation>Der Name des Produkts, wie er war, als die Bestellung aufgegeben wurde.</translation>
    </message>
    <message>
        <source>How many pieces.</source>
        <translation>Wie viele Stück es sind.</translation>
    </message>
    <message>
        <source>What one piece costs in this order. It comes from the product and can be overtyped.</source>
        <translation>Was ein Stück in dieser Bestellung kostet. Der Preis kommt vom Produkt und kann überschrieben werden.</translation>
    </message>
    <message>
        <source>What is taken off this line, in per cent.</source>
        <translation>Was von dieser Position abgeht, in Prozent.</translation>
    </message>
    <message>
        <source>The rate of the tax on this line, in per cent.</source>
        <translation>Der Steuersatz auf diese Position in Prozent.</translation>
    </message>
    <message>
        <source>Pieces times price, less the line&apos;s own discount.</source>
        <translation>Stück mal Preis, ohne den eigenen Rabatt der Position.</translation>
    </message>
    <message>
        <source>What of the order&apos;s discount falls on this line.</source>
        <translation>Was vom Rabatt der Bestellung auf diese Position fällt.</translation>
    </message>
    <message>
        <source>What the book is called in the window and in the list of recent books. Its file keeps its name.</source>
        <translation>Wie das Buch im Fenster und in der Liste der zuletzt geöffneten heißt. Seine Datei behält ihren Namen.</translation>
    </message>
    <message>
        <source>The one currency of all amounts. It is fixed once there is an amount in the book.</source>
        <translation>Die eine Währung aller Beträge. Sie steht fest, sobald es im Buch einen Betrag gibt.</translation>
    </message>
    <message>
        <source>Who sells, as it stands on invoices.</source>
        <translation>Wer verkauft, wie es auf Rechnungen steht.</translation>
    </message>
    <message>
        <source>Address, tax number and telephone of the seller, as they stand on invoices.</source>
        <translation>Anschrift, Steuernummer und Telefon des Verkäufers, wie sie auf Rechnungen stehen.</translation>
    </message>
    <message>
        <source>The number that the next order gets. Numbers that are taken already are left out.</source>
        <translation>Die Nummer, die die nächste Bestellung bekommt. Vergebene Nummern werden übersprungen.</translation>
    </message>
    <message>
        <source>Stands at the foot of every printed page, such as a bank account.</source>
        <translation>Steht am Fuß jeder gedruckten Seite, etwa eine Bankverbindung.</translation>
    </message>
    <message>
        <source>How many orders the user has placed. Cancelled ones do not count.</source>
        <translation>Wie viele Bestellungen der Kunde aufgegeben hat. Stornierte zählen nicht.</translation>
    </message>
    <message>
        <source>The day of the user&apos;s last order.</source>
        <translation>Der Tag der letzten Bestellung des Kunden.</translation>
    </message>
    <message>
        <source>When the record came into the book.</source>
        <translation>Wann der Datensatz ins Buch kam.</translation>
    </message>
    <message>
        <source>When the record was changed last.</source>
        <translation>Wann der Datensatz zuletzt geändert wurde.</translation>
    </message>
    <message>
        <source>What the user has spent in all, less what came back.</source>
        <translation>Was der Kunde insgesamt ausgegeben hat, ohne was zurückkam.</translation>
    </message>
    <message>
        <source>The user whose address it is.</source>
        <translation>Der Kunde, dessen Adresse es ist.</translation>
    </message>
</context>
<context>
    <name>ReadableChange</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>a picture of %1</source>
        <translation>ein Bild mit %1</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>books</source>
        <translation>Bücher</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>order line</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>order lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>saved views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>change of stock</source>
        <translation>Bestandsbewegung</translation>
    </message>
    <message>
        <source>changes of stock</source>
        <translation>Bestandsbewegungen</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>A category cannot stand below itself; choose another place for it.</source>
        <translation>Eine Kategorie kann sich nicht selbst untergeordnet sein; wählen Sie einen anderen Platz für sie.</translation>
    </message>
    <message>
        <source>A line cannot move to another order; delete it there and add it here.</source>
        <translation>Eine Position kann nicht in eine andere Bestellung wechseln; löschen Sie sie dort und fügen Sie sie hier hinzu.</translation>
    </message>
    <message>
        <source>A sale cannot become a return, nor a return a sale; make a new one.</source>
        <translation>Ein Verkauf kann nicht zur Retoure werden und eine Retoure nicht zum Verkauf; legen Sie eine neue Bestellung an.</translation>
    </message>
    <message>
        <source>A record cannot be merged with itself; choose two different ones.</source>
        <translation>Ein Datensatz lässt sich nicht mit sich selbst zusammenführen; wählen Sie zwei verschiedene.</translation>
    </message>
    <message>
        <source>This user was anonymised in the book, and that is for good; restore the whole backup where it must be taken back.</source>
        <translation>Dieser Kunde wurde im Buch anonymisiert, und das ist endgültig; stellen Sie die ganze Sicherung wieder her, wenn es zurückgenommen werden muss.</translation>
    </message>
    <message>
        <source>An issued invoice keeps its number; cancel the order or take the goods back instead.</source>
        <translation>Eine ausgestellte Rechnung behält ihre Nummer; stornieren Sie stattdessen die Bestellung oder nehmen Sie die Ware zurück.</translation>
    </message>
    <message>
        <source>There is not enough in stock that is not promised already; lower the quantity or take goods in first.</source>
        <translation>Der verfügbare Bestand reicht nicht aus; verringern Sie die Menge oder buchen Sie zuerst Ware ein.</translation>
    </message>
    <message>
        <source>There is not enough on hand; lower the quantity or take goods in first.</source>
        <translation>Der vorhandene Bestand reicht nicht aus; verringern Sie die Menge oder buchen Sie zuerst Ware ein.</translation>
    </message>
    <message>
        <source>An invoice is issued for a sale that is not cancelled; choose such an order.</source>
        <translation>Eine Rechnung wird nur für einen Verkauf ausgestellt, der nicht storniert ist; wählen Sie eine solche Bestellung.</translation>
    </message>
    <message>
        <source>Other pieces of its sale have come back meanwhile, so this return no longer fits; take the goods back anew.</source>
        <translation>Andere Stücke aus dem Verkauf sind inzwischen zurückgekommen, deshalb passt diese Retoure nicht mehr; nehmen Sie die Ware neu zurück.</translation>
    </message>
    <message>
        <source>A change of stock stays as it was written; write another one that corrects it.</source>
        <translation>Eine Bestandsbewegung bleibt, wie sie gebucht wurde; buchen Sie eine weitere, die sie korrigiert.</translation>
    </message>
    <message>
        <source>A change of stock cannot be deleted; write another one that corrects it.</source>
        <translation>Eine Bestandsbewegung lässt sich nicht löschen; buchen Sie eine weitere, die sie korrigiert.</translation>
    </message>
    <message>
        <source>The backup is of a book with another currency, so its amounts mean nothing here; choose another backup.</source>
        <translation>Die Sicherung gehört zu einem Buch mit anderer Währung, deshalb gelten ihre Beträge hier nicht; wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The book has not come to this order&apos;s invoice number yet, and there may be no gap; restore the whole backup instead.</source>
        <translation>Das Buch ist noch nicht bei der Rechnungsnummer dieser Bestellung angekommen, und es darf keine Lücke geben; stellen Sie stattdessen die ganze Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The currency cannot change any more, because the book has amounts in it; make a new book.</source>
        <translation>Die Währung lässt sich nicht mehr ändern, weil das Buch schon Beträge enthält; legen Sie ein neues Buch an.</translation>
    </message>
    <message>
        <source>The lines of this order are fixed, because it was shipped, cancelled, invoiced or takes goods back; take goods back or place another order instead.</source>
        <translation>Die Positionen dieser Bestellung stehen fest, weil sie versandt oder storniert wurde, eine Rechnung hat oder Ware zurücknimmt; nehmen Sie stattdessen Ware zurück oder geben Sie eine weitere Bestellung auf.</translation>
    </message>
    <message>
        <source>The sale of this return has other lines now, so the return no longer fits; take the goods back anew.</source>
        <translation>Der Verkauf zu dieser Retoure hat jetzt andere Positionen, deshalb passt die Retoure nicht mehr; nehmen Sie die Ware neu zurück.</translation>
    </message>
    <message>
        <source>This order stays, because only pending or cancelled orders without an invoice are deleted; cancel it or take the goods back.</source>
        <translation>Diese Bestellung bleibt erhalten, weil nur ausstehende oder stornierte Bestellungen ohne Rechnung gelöscht werden; stornieren Sie sie oder nehmen Sie die Ware zurück.</translation>
    </message>
    <message>
        <source>The order cannot take this status now; choose one of those offered.</source>
        <translation>Die Bestellung kann diesen Status jetzt nicht annehmen; wählen Sie einen der angebotenen.</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Next pane: pages, list, form</source>
        <translation>Nächster Bereich: Seiten, Liste, Formular</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
    <message>
        <source>Field before</source>
        <translation>Voriges Feld</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>Menü zu dem, was ausgewählt ist</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>Letzte Zeile</translation>
    </message>
    <message>
        <source>First row that begins with what is typed</source>
        <translation>Erste Zeile, die mit dem Getippten beginnt</translation>
    </message>
    <message>
        <source>letters and digits</source>
        <translation>Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>Change the cell</source>
        <translation>Die Zelle ändern</translation>
    </message>
    <message>
        <source>Save the cell</source>
        <translation>Die Zelle speichern</translation>
    </message>
    <message>
        <source>Save the cell and change the next one</source>
        <translation>Die Zelle speichern und die nächste ändern</translation>
    </message>
    <message>
        <source>Leave the cell as it was</source>
        <translation>Die Zelle lassen, wie sie war</translation>
    </message>
    <message>
        <source>Select more rows</source>
        <translation>Mehr Zeilen auswählen</translation>
    </message>
    <message>
        <source>%1 and arrow keys</source>
        <translation>%1 und Pfeiltasten</translation>
    </message>
    <message>
        <source>Sort by one more column</source>
        <translation>Nach einer weiteren Spalte sortieren</translation>
    </message>
    <message>
        <source>Shift and click on a column&apos;s head</source>
        <translation>Umschalttaste und Klick auf einen Spaltenkopf</translation>
    </message>
    <message>
        <source>Select up to here</source>
        <translation>Bis hierher auswählen</translation>
    </message>
    <message>
        <source>Shift and click</source>
        <translation>Umschalttaste und Klick</translation>
    </message>
    <message>
        <source>Select one more</source>
        <translation>Eine Zeile mehr auswählen</translation>
    </message>
    <message>
        <source>Ctrl and click</source>
        <translation>Strg und Klick</translation>
    </message>
    <message>
        <source>Remove the filter whose chip has the keyboard</source>
        <translation>Den Filter entfernen, dessen Feld die Tastatur hat</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formulare</translation>
    </message>
    <message>
        <source>Save the field</source>
        <translation>Das Feld speichern</translation>
    </message>
    <message>
        <source>Save a field of several lines</source>
        <translation>Ein Feld mit mehreren Zeilen speichern</translation>
    </message>
    <message>
        <source>Bring the old value back</source>
        <translation>Den alten Wert zurückholen</translation>
    </message>
    <message>
        <source>Add the new record</source>
        <translation>Den neuen Datensatz hinzufügen</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Die Notiz hinzufügen</translation>
    </message>
    <message>
        <source>New line in a note</source>
        <translation>Neue Zeile in einer Notiz</translation>
    </message>
    <message>
        <source>Show the categories to choose from</source>
        <translation>Die Kategorien zur Auswahl zeigen</translation>
    </message>
    <message>
        <source>Choose or paste a photo, when its field has the keyboard</source>
        <translation>Ein Foto wählen oder einfügen, wenn sein Feld die Tastatur hat</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Add the item that is typed or scanned</source>
        <translation>Den getippten oder gescannten Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Next cell of the lines</source>
        <translation>Nächste Zelle der Positionen</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Die Position entfernen</translation>
    </message>
    <message>
        <source>Place the order</source>
        <translation>Die Bestellung aufgeben</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Choose what was found</source>
        <translation>Unter dem Gefundenen wählen</translation>
    </message>
    <message>
        <source>Go there, or run the command</source>
        <translation>Dorthin gehen oder den Befehl ausführen</translation>
    </message>
    <message>
        <source>Close the box</source>
        <translation>Das Suchfeld schließen</translation>
    </message>
    <message>
        <source>Help window</source>
        <translation>Hilfefenster</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>Zurück, vorwärts</translation>
    </message>
    <message>
        <source>Explain what has the keyboard: What&apos;s This, twice</source>
        <translation>Erklären, was die Tastatur hat: zweimal „Was ist das?“</translation>
    </message>
    <message>
        <source>Take away the message</source>
        <translation>Die Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>StockWords</name>
    <message>
        <source>Received</source>
        <translation>Wareneingang</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Retoure</translation>
    </message>
</context>
<context>
    <name>ValueInput</name>
    <message>
        <source>A certain day</source>
        <translation>Ein bestimmter Tag</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Wann</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation>Kategorie auswählen</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>Code, email or name</source>
        <translation>Code, E-Mail oder Name</translation>
    </message>
    <message>
        <source>One in each line</source>
        <translation>Einer je Zeile</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>&amp;Werte</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
</context>
<context>
    <name>WhatsThis</name>
    <message>
        <source>Closes this window. What was saved stays saved.</source>
        <translation>Schließt dieses Fenster. Was gespeichert ist, bleibt gespeichert.</translation>
    </message>
    <message>
        <source>Closes this window and changes nothing. Escape does the same.</source>
        <translation>Schließt dieses Fenster und ändert nichts. Escape tut das Gleiche.</translation>
    </message>
    <message>
        <source>Does what this window is for, and closes it.</source>
        <translation>Tut, wozu dieses Fenster da ist, und schließt es.</translation>
    </message>
    <message>
        <source>%1 Keys: %2.</source>
        <translation>%1 Tasten: %2.</translation>
    </message>
</context>
<context>
    <name>WindowOptions</name>
    <message>
        <source>A shop&apos;s book of customers, products, orders and categories.</source>
        <translation>Das Buch eines Ladens: Kunden, Produkte, Bestellungen und Kategorien.</translation>
    </message>
    <message>
        <source>Show this page: %1.</source>
        <translation>Diese Seite anzeigen: %1.</translation>
    </message>
    <message>
        <source>Look only; nothing is written.</source>
        <translation>Nur ansehen; es wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Only one book can be opened.</source>
        <translation>Es lässt sich nur ein Buch öffnen.</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;; pages are %2.</source>
        <translation>Es gibt keine Seite „%1“; die Seiten sind %2.</translation>
    </message>
    <message>
        <source>Do this in the window that is open, or in the book opened last: %1.</source>
        <translation>Dies im geöffneten Fenster tun oder im zuletzt geöffneten Buch: %1.</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;; actions are %2.</source>
        <translation>Es gibt keine Aktion „%1“; Aktionen sind %2.</translation>
    </message>
    <message>
        <source>The book to open, or a backup to look into or restore; without one the window that is open, or the book shown last.</source>
        <translation>Das zu öffnende Buch, oder eine Sicherung zum Hineinsehen oder Wiederherstellen; ohne Angabe das geöffnete Fenster oder das zuletzt gezeigte Buch.</translation>
    </message>
    <message>
        <source>Draw each page and the Welcome page into PNG files in DIR, light, dark, from the right and with text of 150 per cent, without a display; of the sample shop where no BOOK is given.</source>
        <translation>Jede Seite und die Willkommensseite ohne Anzeige in PNG-Dateien in DIR zeichnen: hell, dunkel, von rechts nach links und mit Text von 150 Prozent; aus dem Beispielladen, wenn kein BOOK angegeben ist.</translation>
    </message>
    <message>
        <source>Show these options on the terminal.</source>
        <translation>Diese Optionen im Terminal anzeigen.</translation>
    </message>
</context>
<context>
    <name>tradebook::app::Screenshots</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The page %1 did not come to rest.</source>
        <translation>Die Seite %1 kam nicht zur Ruhe.</translation>
    </message>
    <message>
        <source>The picture of the page %1 cannot be written.</source>
        <translation>Das Bild der Seite %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Sample Shop</source>
        <translation>Beispielladen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::AboutDialog</name>
    <message>
        <source>About Tradebook</source>
        <translation>Über Tradebook</translation>
    </message>
    <message>
        <source>Tradebook</source>
        <translation>Tradebook</translation>
    </message>
    <message>
        <source>A shop&apos;s book of customers, products, orders and categories.</source>
        <translation>Das Buch eines Ladens: Kunden, Produkte, Bestellungen und Kategorien.</translation>
    </message>
    <message>
        <source>© 2026 The Tradebook authors. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>© 2026 Die Autorinnen und Autoren von Tradebook. Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Copy &amp;Details</source>
        <translation>&amp;Details kopieren</translation>
    </message>
    <message>
        <source>Copies these versions and facts about the computer, for a report; nothing of your records is among them</source>
        <translation>Kopiert diese Versionen und Angaben zum Rechner für einen Bericht; von Ihren Daten ist nichts dabei</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>Shows under which licences the program and the libraries it uses may be passed on</source>
        <translation>Zeigt, unter welchen Lizenzen das Programm und die Bibliotheken, die es nutzt, weitergegeben werden dürfen</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>schema %1, %2</source>
        <translation>Schema %1, %2</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::AddressFields</name>
    <message>
        <source>Billing address</source>
        <translation>Rechnungsadresse</translation>
    </message>
    <message>
        <source>Shipping address</source>
        <translation>Lieferadresse</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::AddressForm</name>
    <message>
        <source>Add Address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <source>An unfinished new address is kept here.</source>
        <translation>Eine unfertige neue Adresse ist hier aufgehoben.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Rechnungsadresse</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Lieferadresse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Close this address; every field is saved already</source>
        <translation>Diese Adresse schließen; jedes Feld ist schon gespeichert</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::AddressList</name>
    <message>
        <source>New Address</source>
        <translation>Neue Adresse</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Rechnungsadresse</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Lieferadresse</translation>
    </message>
    <message>
        <source>(default)</source>
        <translation>(Standard)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit the address %1</source>
        <translation>Adresse %1 bearbeiten</translation>
    </message>
    <message>
        <source>Make Default</source>
        <translation>Als Standard setzen</translation>
    </message>
    <message>
        <source>Make the address %1 the default</source>
        <translation>Adresse %1 als Standard setzen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the address %1</source>
        <translation>Adresse %1 löschen</translation>
    </message>
    <message>
        <source>Delete this address; Undo brings it back</source>
        <translation>Diese Adresse löschen; Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>Begins another address of this user, for invoices or for goods.</source>
        <translation>Beginnt eine weitere Adresse dieses Kunden, für Rechnungen oder für Waren.</translation>
    </message>
    <message>
        <source>The addresses of this user. The default of each kind goes into new orders; those on orders that were placed stay as they were.</source>
        <translation>Die Adressen dieses Kunden. Die Standardadresse jeder Art kommt in neue Bestellungen; die auf aufgegebenen Bestellungen bleiben, wie sie waren.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::AnonymiseDialog</name>
    <message>
        <source>Anonymise User</source>
        <translation>Kunden anonymisieren</translation>
    </message>
    <message>
        <source>Wipe who “%1” is?</source>
        <translation>„%1“ unkenntlich machen?</translation>
    </message>
    <message>
        <source>Name, code, e-mail address, telephone number, preferences, addresses and notes are wiped, here and in the history. The user is called by a number from then on and is not active.</source>
        <translation>Name, Code, E-Mail-Adresse, Telefonnummer, Vorlieben, Adressen und Notizen werden gelöscht, hier und im Verlauf. Der Kunde wird danach mit einer Nummer bezeichnet und ist nicht mehr aktiv.</translation>
    </message>
    <message>
        <source>Orders and invoices stay as they are, with the names and addresses on them, because they have to be kept.</source>
        <translation>Bestellungen und Rechnungen bleiben mit den Namen und Adressen darauf, wie sie sind, weil sie aufbewahrt werden müssen.</translation>
    </message>
    <message>
        <source>This cannot be undone. Copies of the book that were made before still hold everything.</source>
        <translation>Das lässt sich nicht rückgängig machen. Kopien des Buchs, die vorher angelegt wurden, enthalten weiterhin alles.</translation>
    </message>
    <message>
        <source>&amp;Anonymise</source>
        <translation>&amp;Anonymisieren</translation>
    </message>
    <message>
        <source>Wipes who the user is, for good. Undo does not bring it back.</source>
        <translation>Löscht endgültig, wer der Kunde ist. Rückgängig bringt es nicht zurück.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::AttributesInput</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Words, separated by commas</source>
        <translation>Wörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Words to find and group products by, separated by commas</source>
        <translation>Wörter, nach denen sich Produkte suchen und ordnen lassen, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BackupDesk</name>
    <message>
        <source>There was no time for the backup before closing.</source>
        <translation>Für die Sicherung vor dem Schließen war keine Zeit.</translation>
    </message>
    <message>
        <source>The backup before closing was cancelled.</source>
        <translation>Die Sicherung vor dem Schließen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The book is still open, because its backup before closing was cancelled.</source>
        <translation>Das Buch ist noch geöffnet, weil seine Sicherung vor dem Schließen abgebrochen wurde.</translation>
    </message>
    <message>
        <source>The backup before closing was not made. %1</source>
        <translation>Die Sicherung vor dem Schließen wurde nicht erstellt. %1</translation>
    </message>
    <message>
        <source>The book is still open, because the backup before closing was not made. %1</source>
        <translation>Das Buch ist noch geöffnet, weil die Sicherung vor dem Schließen nicht erstellt wurde. %1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close Without a Backup</source>
        <translation>Ohne Sicherung schließen</translation>
    </message>
    <message>
        <source>When this book was closed last, on %1: %2</source>
        <comment>a time, then sentences about its backup</comment>
        <translation>Als dieses Buch zuletzt geschlossen wurde, am %1: %2</translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Open a book first</source>
        <translation>Öffnen Sie zuerst ein Buch</translation>
    </message>
    <message>
        <source>A backup is being made just now</source>
        <translation>Gerade wird eine Sicherung erstellt</translation>
    </message>
    <message>
        <source>This file is a backup itself; Back Up To… copies it to another place</source>
        <translation>Diese Datei ist selbst eine Sicherung; „Sichern unter…“ kopiert sie an einen anderen Ort</translation>
    </message>
    <message>
        <source>Back Up To</source>
        <translation>Sichern unter</translation>
    </message>
    <message>
        <source>Backups (*%1)</source>
        <translation>Sicherungen (*%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>Backing up before closing…</source>
        <translation>Wird vor dem Schließen gesichert…</translation>
    </message>
    <message>
        <source>Cancelling the backup…</source>
        <translation>Sicherung wird abgebrochen…</translation>
    </message>
    <message>
        <source>The backup was cancelled; those made before are as they were.</source>
        <translation>Die Sicherung wurde abgebrochen; die früheren sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Back Up To…</source>
        <translation>Sichern unter…</translation>
    </message>
    <message>
        <source>Choose Another Place…</source>
        <translation>Anderen Ort wählen…</translation>
    </message>
    <message>
        <source>The daily backup was not made. %1</source>
        <translation>Die tägliche Sicherung wurde nicht erstellt. %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>No program is installed that shows folders; the backup is in “%1”.</source>
        <translation>Es ist kein Programm installiert, das Ordner anzeigt; die Sicherung liegt in „%1“.</translation>
    </message>
    <message>
        <source>Show the backups of this book</source>
        <translation>Sicherungen dieses Buchs anzeigen</translation>
    </message>
    <message>
        <source>It is not in “%1”.</source>
        <translation>In „%1“ fehlt die Sicherung.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BackupPane</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>kommt zurück</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>fällt weg</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stops this; nothing is changed</source>
        <translation>Bricht ab; nichts wird geändert</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Makes the book what this backup holds; the present book is backed up first</source>
        <translation>Macht das Buch zu dem, was diese Sicherung enthält; das jetzige Buch wird zuerst gesichert</translation>
    </message>
    <message>
        <source>&amp;Look Inside</source>
        <translation>&amp;Hineinsehen</translation>
    </message>
    <message>
        <source>Opens the backup in a window of its own, only to be looked at</source>
        <translation>Öffnet die Sicherung in einem eigenen Fenster, nur zum Ansehen</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Looks through every page of the backup, and compares its checksum</source>
        <translation>Sieht jede Seite der Sicherung durch und vergleicht ihre Prüfsumme</translation>
    </message>
    <message>
        <source>Show &amp;File</source>
        <translation>&amp;Datei anzeigen</translation>
    </message>
    <message>
        <source>Shows the folder that holds the backup</source>
        <translation>Zeigt den Ordner, in dem die Sicherung liegt</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Shows what restoring this backup would bring back and take away</source>
        <translation>Zeigt, was das Wiederherstellen dieser Sicherung zurückbrächte und was dabei wegfiele</translation>
    </message>
    <message>
        <source>&amp;Bring Back Records…</source>
        <translation>Datensätze &amp;zurückholen…</translation>
    </message>
    <message>
        <source>Brings single records back from this backup; the book keeps everything else</source>
        <translation>Holt einzelne Datensätze aus dieser Sicherung zurück; sonst bleibt im Buch alles, wie es ist</translation>
    </message>
    <message>
        <source>Selected backup</source>
        <translation>Ausgewählte Sicherung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Book to restore</source>
        <translation>Wiederherzustellendes &amp;Buch</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Auswäh&amp;len…</translation>
    </message>
    <message>
        <source>Chooses where the restored book shall be</source>
        <translation>Wählt, wo das wiederhergestellte Buch liegen soll</translation>
    </message>
    <message>
        <source>The file that the restored book shall be; a book that is there already is backed up first</source>
        <translation>Die Datei, die das wiederhergestellte Buch werden soll; ein Buch, das dort schon liegt, wird zuerst gesichert</translation>
    </message>
    <message>
        <source>Book to Restore</source>
        <translation>Wiederherzustellendes Buch</translation>
    </message>
    <message>
        <source>Books (*.tradebook)</source>
        <translation>Bücher (*.tradebook)</translation>
    </message>
    <message>
        <source>Looking through the backup…</source>
        <translation>Sicherung wird durchgesehen…</translation>
    </message>
    <message>
        <source>Select a backup to see what restoring it would bring back.</source>
        <translation>Wählen Sie eine Sicherung, um zu sehen, was ihre Wiederherstellung zurückbrächte.</translation>
    </message>
    <message>
        <source>Its checksum is right; what it holds was not looked at without the passphrase.</source>
        <translation>Ihre Prüfsumme stimmt; ihr Inhalt wurde ohne die Passphrase nicht angesehen.</translation>
    </message>
    <message>
        <source>Its head is whole; what it holds was not looked at without the passphrase.</source>
        <translation>Ihr Dateikopf ist unversehrt; ihr Inhalt wurde ohne die Passphrase nicht angesehen.</translation>
    </message>
    <message>
        <source>Every page was looked at, and its checksum is right.</source>
        <translation>Jede Seite wurde angesehen, und die Prüfsumme stimmt.</translation>
    </message>
    <message>
        <source>Every page was looked at.</source>
        <translation>Jede Seite wurde angesehen.</translation>
    </message>
    <message>
        <source>Not compared with the book.</source>
        <translation>Nicht mit dem Buch verglichen.</translation>
    </message>
    <message>
        <source>There is no book that can be read, so everything comes back.</source>
        <translation>Es gibt kein lesbares Buch, deshalb kommt alles zurück.</translation>
    </message>
    <message>
        <source>The book is as it was then; nothing would change.</source>
        <translation>Das Buch ist so, wie es damals war; es würde sich nichts ändern.</translation>
    </message>
    <message>
        <source>Compared with the book as it is now</source>
        <translation>Verglichen mit dem Buch, wie es jetzt ist</translation>
    </message>
    <message>
        <source>The book is open read-only, so nothing can be restored into it.</source>
        <translation>Das Buch ist schreibgeschützt geöffnet, deshalb lässt sich nichts darin wiederherstellen.</translation>
    </message>
    <message>
        <source>Restoring first backs up the present book. Afterwards “Undo Restore” brings it back.</source>
        <translation>Beim Wiederherstellen wird zuerst das jetzige Buch gesichert. „Wiederherstellung rückgängig machen“ holt es danach zurück.</translation>
    </message>
    <message>
        <source>A file that stands in its place and cannot be opened is kept beside it.</source>
        <translation>Eine Datei, die an seiner Stelle liegt und sich nicht öffnen lässt, wird daneben aufbewahrt.</translation>
    </message>
    <message>
        <source>It is called “%1”; make sure that it is a backup of this book.</source>
        <translation>Sie heißt „%1“; stellen Sie sicher, dass sie eine Sicherung dieses Buchs ist.</translation>
    </message>
    <message>
        <source>Its amounts are in %1.</source>
        <translation>Ihre Beträge sind in %1.</translation>
    </message>
    <message>
        <source>An older Tradebook made it; restoring brings it up to date.</source>
        <translation>Ein älteres Tradebook hat sie erstellt; beim Wiederherstellen wird sie auf den neuesten Stand gebracht.</translation>
    </message>
    <message>
        <source>It has not been closed in good order; what stands in the file beside it comes along.</source>
        <translation>Sie wurde nicht ordentlich geschlossen; was in der Datei daneben steht, kommt mit.</translation>
    </message>
    <message>
        <source>Order value</source>
        <translation>Bestellwert</translation>
    </message>
    <message>
        <source>This backup is encrypted. Its passphrase opens it, and all that were made with the same one.</source>
        <translation>Diese Sicherung ist verschlüsselt. Ihre Passphrase öffnet sie und alle anderen, die mit derselben erstellt wurden.</translation>
    </message>
    <message>
        <source>This file cannot be restored.</source>
        <translation>Diese Datei lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>What restoring this backup would change, by kind of record.</source>
        <translation>Was das Wiederherstellen dieser Sicherung ändern würde, nach Art der Datensätze.</translation>
    </message>
    <message>
        <source>The kind of record.</source>
        <translation>Die Art der Datensätze.</translation>
    </message>
    <message>
        <source>Not in the book any more.</source>
        <translation>Nicht mehr im Buch.</translation>
    </message>
    <message>
        <source>Not in the backup; it would go.</source>
        <translation>Nicht in der Sicherung; es würde verschwinden.</translation>
    </message>
    <message>
        <source>Changed since.</source>
        <translation>Seitdem geändert.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BackupsModel</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Encrypted, verified</source>
        <translation>Verschlüsselt, geprüft</translation>
    </message>
    <message>
        <source>No checksum lies beside this backup; Verify looks through all of it.</source>
        <translation>Neben dieser Sicherung liegt keine Prüfsumme; „Prüfen“ sieht sie ganz durch.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Letzte Bestellung</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BackupsTable</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>The backups of the book, the newest first. Select one to see beside it what restoring it would change.</source>
        <translation>Die Sicherungen des Buchs, die neueste zuerst. Wählen Sie eine aus, um daneben zu sehen, was ihr Wiederherstellen ändern würde.</translation>
    </message>
    <message>
        <source>When the backup was made.</source>
        <translation>Wann die Sicherung gemacht wurde.</translation>
    </message>
    <message>
        <source>Why it was made: by hand, by itself each day and before closing, or before a restore, an import or an update.</source>
        <translation>Warum sie gemacht wurde: von Hand, von selbst jeden Tag und vor dem Schließen, oder vor einem Wiederherstellen, einem Import oder einer Aktualisierung.</translation>
    </message>
    <message>
        <source>How large the file is.</source>
        <translation>Wie groß die Datei ist.</translation>
    </message>
    <message>
        <source>The form of the book in it. An older one is brought up to date when it is restored.</source>
        <translation>Die Form des Buchs darin. Eine ältere wird beim Wiederherstellen auf den neuen Stand gebracht.</translation>
    </message>
    <message>
        <source>How many orders are in it.</source>
        <translation>Wie viele Bestellungen darin sind.</translation>
    </message>
    <message>
        <source>The day of the last order in it.</source>
        <translation>Der Tag der letzten Bestellung darin.</translation>
    </message>
    <message>
        <source>Whether it was proven to be good: every page looked at, its checksum compared.</source>
        <translation>Ob sie nachweislich gut ist: jede Seite angesehen, ihre Prüfsumme verglichen.</translation>
    </message>
    <message>
        <source>The folder that it lies in.</source>
        <translation>Der Ordner, in dem sie liegt.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BackupsWindow</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Back &amp;Up Now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Where and when this book is backed up</source>
        <translation>Wohin und wann dieses Buch gesichert wird</translation>
    </message>
    <message>
        <source>Makes a verified backup in the book&apos;s backup folder</source>
        <translation>Legt eine geprüfte Sicherung im Sicherungsordner des Buchs an</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Sicherungen werden gesucht…</translation>
    </message>
    <message>
        <source>Open &amp;Another File…</source>
        <translation>Andere Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Chooses a backup that lies somewhere else</source>
        <translation>Wählt eine Sicherung, die an einem anderen Ort liegt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, kept in two places</source>
        <translation>%1, %2, an zwei Orten aufbewahrt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many backups, how large</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Open Another File</source>
        <translation>Andere Datei öffnen</translation>
    </message>
    <message>
        <source>Backups (*.tradebook-backup)</source>
        <translation>Sicherungen (*.tradebook-backup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Verifying every page…</source>
        <translation>Jede Seite wird geprüft…</translation>
    </message>
    <message>
        <source>There is no backup of this book yet</source>
        <translation>Von diesem Buch gibt es noch keine Sicherung</translation>
    </message>
    <message>
        <source>“Back Up Now” makes the first one, and verifies it at once.</source>
        <translation>„Jetzt sichern“ legt die erste an und prüft sie sofort.</translation>
    </message>
    <message>
        <source>No backup was found beside the books that were opened last</source>
        <translation>Neben den zuletzt geöffneten Büchern wurde keine Sicherung gefunden</translation>
    </message>
    <message>
        <source>“Open Another File…” takes one from anywhere.</source>
        <translation>„Andere Datei öffnen…“ nimmt eine von überall.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BookDesk</name>
    <message>
        <source>Closing %1…</source>
        <translation>%1 wird geschlossen…</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Making %1…</source>
        <translation>%1 wird angelegt…</translation>
    </message>
    <message>
        <source>Making the sample shop…</source>
        <translation>Der Beispielladen wird angelegt…</translation>
    </message>
    <message>
        <source>Sample Shop</source>
        <translation>Beispielladen</translation>
    </message>
    <message>
        <source>Copying %1…</source>
        <translation>%1 wird kopiert…</translation>
    </message>
    <message>
        <source>Moving %1…</source>
        <translation>%1 wird verschoben…</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BookSettings</name>
    <message>
        <source>Settings of the book</source>
        <translation>Einstellungen des Buchs</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the book is called in the window</source>
        <translation>Wie das Buch im Fenster heißt</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>The one currency of the book</source>
        <translation>Die eine Währung des Buchs</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Says which day it is in the shop: an order counts for the day it has there. Type a part of the name, like “Paris”</source>
        <translation>Legt fest, welcher Tag im Laden ist: Eine Bestellung zählt zu dem Tag, der dort gerade ist. Geben Sie einen Teil des Namens ein, etwa „Paris“</translation>
    </message>
    <message>
        <source>On printed pages</source>
        <translation>Auf gedruckten Seiten</translation>
    </message>
    <message>
        <source>Seller name</source>
        <translation>Name des Verkäufers</translation>
    </message>
    <message>
        <source>Who sells, as it stands on an invoice</source>
        <translation>Wer verkauft, so wie es auf einer Rechnung steht</translation>
    </message>
    <message>
        <source>Seller address</source>
        <translation>Adresse des Verkäufers</translation>
    </message>
    <message>
        <source>Address, tax number, telephone: as it stands on an invoice</source>
        <translation>Adresse, Steuernummer, Telefon: so wie es auf einer Rechnung steht</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Fußzeile</translation>
    </message>
    <message>
        <source>Stands at the foot of every printed page</source>
        <translation>Steht am Fuß jeder gedruckten Seite</translation>
    </message>
    <message>
        <source>Orders and products</source>
        <translation>Bestellungen und Produkte</translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>Preise enthalten Steuer</translation>
    </message>
    <message>
        <source>Whether the prices you enter contain the tax already; placed orders stay as they are</source>
        <translation>Ob die Preise, die Sie eingeben, die Steuer schon enthalten; aufgegebene Bestellungen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Allow overselling</source>
        <translation>Überverkauf erlauben</translation>
    </message>
    <message>
        <source>Orders may promise more than is in stock</source>
        <translation>Bestellungen dürfen mehr zusagen, als im Bestand ist</translation>
    </message>
    <message>
        <source>Next order number</source>
        <translation>Nächste Bestellnummer</translation>
    </message>
    <message>
        <source>Numbers that are taken already are left out</source>
        <translation>Nummern, die schon vergeben sind, werden ausgelassen</translation>
    </message>
    <message>
        <source>Default minimum stock</source>
        <translation>Voreingestellter Mindestbestand</translation>
    </message>
    <message>
        <source>For products without a minimum of their own or of their category; empty: they are never low</source>
        <translation>Für Produkte, für die weder selbst noch in ihrer Kategorie ein Mindestbestand festgelegt ist; leer: ihr Bestand gilt nie als niedrig</translation>
    </message>
    <message>
        <source>Price step</source>
        <translation>Preisschritt</translation>
    </message>
    <message>
        <source>A bulk edit rounds new prices to multiples of this</source>
        <translation>Eine Sammelbearbeitung rundet neue Preise auf Vielfache dieses Betrags</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Choose the backup folder</source>
        <translation>Sicherungsordner auswählen</translation>
    </message>
    <message>
        <source>Use Default</source>
        <translation>Standard verwenden</translation>
    </message>
    <message>
        <source>Backups go beside the book again</source>
        <translation>Sicherungen kommen wieder neben das Buch</translation>
    </message>
    <message>
        <source>Choose the second backup folder</source>
        <translation>Zweiten Sicherungsordner auswählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Backups go into one folder only; those that are there stay</source>
        <translation>Sicherungen kommen nur noch in einen Ordner; vorhandene bleiben erhalten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>Sicherungsordner</translation>
    </message>
    <message>
        <source>Where Back Up Now and the automatic backups go</source>
        <translation>Wohin „Jetzt sichern“ und die automatischen Sicherungen schreiben</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Zweiter Ordner</translation>
    </message>
    <message>
        <source>Every backup goes there too: a USB stick, a folder on the network. One that is missing is told and stops nothing</source>
        <translation>Jede Sicherung kommt auch dorthin: auf einen USB-Stick, in einen Ordner im Netzwerk. Fehlt er, wird das gemeldet und hält nichts auf</translation>
    </message>
    <message>
        <source>Back up on closing</source>
        <translation>Beim Schließen sichern</translation>
    </message>
    <message>
        <source>Before the book is closed, when something has changed</source>
        <translation>Bevor das Buch geschlossen wird, wenn sich etwas geändert hat</translation>
    </message>
    <message>
        <source>Back up daily</source>
        <translation>Täglich sichern</translation>
    </message>
    <message>
        <source>Once a day while the book is open, when something has changed</source>
        <translation>Einmal am Tag, solange das Buch offen ist, wenn sich etwas geändert hat</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Days kept</source>
        <translation>Aufbewahrte Tage</translation>
    </message>
    <message>
        <source>What was done longer ago can no longer be undone or looked up</source>
        <translation>Was länger zurückliegt, lässt sich nicht mehr rückgängig machen und nicht mehr nachschlagen</translation>
    </message>
    <message>
        <source>Megabytes kept</source>
        <translation>Aufbewahrte Megabyte</translation>
    </message>
    <message>
        <source>The oldest of the history goes when it takes more room in the book</source>
        <translation>Das Älteste im Verlauf wird entfernt, wenn er im Buch mehr Platz einnimmt</translation>
    </message>
    <message>
        <source>No book is open. Open one to change its settings.</source>
        <translation>Kein Buch ist geöffnet. Öffnen Sie eines, um seine Einstellungen zu ändern.</translation>
    </message>
    <message>
        <source>This book is open for reading only; its settings cannot be changed.</source>
        <translation>Dieses Buch ist schreibgeschützt geöffnet; seine Einstellungen lassen sich nicht ändern.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BookStatus</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Checking the book…</source>
        <translation>Das Buch wird geprüft…</translation>
    </message>
    <message>
        <source>Book checked, no damage</source>
        <translation>Buch geprüft, kein Schaden</translation>
    </message>
    <message>
        <source>The check found something</source>
        <translation>Die Prüfung hat etwas gefunden</translation>
    </message>
    <message>
        <source>Book is damaged</source>
        <translation>Das Buch ist beschädigt</translation>
    </message>
    <message>
        <source>Ends the work that goes on in the background. What it has not finished leaves nothing behind.</source>
        <translation>Beendet die Arbeit, die im Hintergrund läuft. Was nicht fertig ist, hinterlässt nichts.</translation>
    </message>
    <message>
        <source>Tells how old the last backup is that was proven to be good. Press it to see the backups of this book.</source>
        <translation>Sagt, wie alt die letzte nachweislich gute Sicherung ist. Ein Druck darauf zeigt die Sicherungen dieses Buchs.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::Breadcrumb</name>
    <message>
        <source>Go to this category</source>
        <translation>Zu dieser Kategorie gehen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BringBackModel</name>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Weicht ab</translation>
    </message>
    <message>
        <source>It is not in the book any more</source>
        <translation>Im Buch nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>It was changed in the book since</source>
        <translation>Wurde seitdem im Buch geändert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Email or code</source>
        <translation>E-Mail oder Code</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BringBackPane</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>different</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>only in the book</source>
        <translation>nur im Buch</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>%1: it is not in the book any more and would be added.</source>
        <comment>kind of record</comment>
        <translation>%1: im Buch nicht mehr vorhanden, würde hinzugefügt.</translation>
    </message>
    <message>
        <source>%1: it was changed since; what differs would be as in the backup.</source>
        <comment>kind of record</comment>
        <translation>%1: seitdem geändert; was abweicht, würde wieder wie in der Sicherung.</translation>
    </message>
    <message>
        <source>%1: it is the same in the book and in the backup.</source>
        <comment>kind of record</comment>
        <translation>%1: im Buch und in der Sicherung gleich.</translation>
    </message>
    <message>
        <source>Differences of the record</source>
        <translation>Abweichungen des Datensatzes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>In der Sicherung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Show what is the &amp;same, too</source>
        <translation>Auch &amp;Gleiches anzeigen</translation>
    </message>
    <message>
        <source>* stays as it is in the book</source>
        <translation>* bleibt im Buch, wie es ist</translation>
    </message>
    <message>
        <source>Selected record</source>
        <translation>Ausgewählter Datensatz</translation>
    </message>
    <message>
        <source>It cannot be brought back. %1</source>
        <translation>Er lässt sich nicht zurückholen. %1</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>kind of record, its name</comment>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>Comes along, because it is missing too: %1.</source>
        <translation>Kommt mit, weil es auch fehlt: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a part of the record, its field</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The selected record, field by field, as it is in the backup and as it is now.</source>
        <translation>Der ausgewählte Datensatz, Feld für Feld, wie er in der Sicherung ist und wie er jetzt ist.</translation>
    </message>
    <message>
        <source>Which field it is.</source>
        <translation>Welches Feld es ist.</translation>
    </message>
    <message>
        <source>What the backup has.</source>
        <translation>Was in der Sicherung steht.</translation>
    </message>
    <message>
        <source>What the book has now.</source>
        <translation>Was jetzt im Buch steht.</translation>
    </message>
    <message>
        <source>Lists the fields that have not changed, too.</source>
        <translation>Führt auch die Felder auf, die sich nicht geändert haben.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BringBackTable</name>
    <message>
        <source>Records in the backup</source>
        <translation>Datensätze in der Sicherung</translation>
    </message>
    <message>
        <source>What the book does not have any more, or has changed since. Space, or the box before it, chooses a record; beside it stand its differences.</source>
        <translation>Was das Buch nicht mehr hat oder seitdem geändert hat. Die Leertaste oder das Kästchen davor wählt einen Datensatz; daneben stehen seine Unterschiede.</translation>
    </message>
    <message>
        <source>Whether it is missing in the book or differs from it.</source>
        <translation>Ob er im Buch fehlt oder sich davon unterscheidet.</translation>
    </message>
    <message>
        <source>The number, SKU, e-mail address or code that it is known by.</source>
        <translation>Die Nummer, SKU, E-Mail-Adresse oder der Code, unter dem er bekannt ist.</translation>
    </message>
    <message>
        <source>What the record is called, or whose order it is.</source>
        <translation>Wie der Datensatz heißt oder wessen Bestellung es ist.</translation>
    </message>
    <message>
        <source>What it belongs to, or the day of the order.</source>
        <translation>Wozu er gehört, oder der Tag der Bestellung.</translation>
    </message>
    <message>
        <source>How far the order was.</source>
        <translation>Wie weit die Bestellung war.</translation>
    </message>
    <message>
        <source>The price of the product, or the total of the order.</source>
        <translation>Der Preis des Produkts oder die Summe der Bestellung.</translation>
    </message>
    <message>
        <source>When it was changed last before the backup.</source>
        <translation>Wann er vor der Sicherung zuletzt geändert wurde.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BringBackWindow</name>
    <message>
        <source>Preparing the backup…</source>
        <translation>Die Sicherung wird vorbereitet…</translation>
    </message>
    <message>
        <source>Bringing back the records…</source>
        <translation>Die Datensätze werden zurückgeholt…</translation>
    </message>
    <message>
        <source>Comparing with the book…</source>
        <translation>Vergleich mit dem Buch läuft…</translation>
    </message>
    <message>
        <source>%1 missing, %2 different</source>
        <translation>Fehlend: %1, abweichend: %2</translation>
    </message>
    <message>
        <source>Select a record to see what would come back.</source>
        <translation>Wählen Sie einen Datensatz aus, um zu sehen, was zurückkäme.</translation>
    </message>
    <message>
        <source>&amp;Bring Back Records</source>
        <translation>Datensätze &amp;zurückholen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Bring Back %Ln Records</source>
        <translation>
            <numerusform>%Ln Datensatz &amp;zurückholen</numerusform>
            <numerusform>%Ln Datensätze &amp;zurückholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records were brought back.</source>
        <translation>
            <numerusform>%Ln Datensatz wurde zurückgeholt.</numerusform>
            <numerusform>%Ln Datensätze wurden zurückgeholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that were needed came along.</source>
        <translation>
            <numerusform>%Ln weiterer, der gebraucht wird, kam mit.</numerusform>
            <numerusform>%Ln weitere, die gebraucht werden, kamen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were as in the backup already.</source>
        <translation>
            <numerusform>%Ln war schon wie in der Sicherung.</numerusform>
            <numerusform>%Ln waren schon wie in der Sicherung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not brought back; why is told below.</source>
        <translation>
            <numerusform>%Ln wurde nicht zurückgeholt; der Grund steht unten.</numerusform>
            <numerusform>%Ln wurden nicht zurückgeholt; die Gründe stehen unten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The records were brought back before Cancel came.</source>
        <translation>Die Datensätze waren schon zurückgeholt, bevor der Abbruch wirksam wurde.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Compare Again</source>
        <translation>Erneut vergleichen</translation>
    </message>
    <message>
        <source>Not brought back</source>
        <translation>Nicht zurückgeholt</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Why it was not brought back</source>
        <translation>Warum er nicht zurückgeholt wurde</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Choose &amp;All</source>
        <translation>A&amp;lle auswählen</translation>
    </message>
    <message>
        <source>Choose &amp;None</source>
        <translation>&amp;Keine auswählen</translation>
    </message>
    <message>
        <source>Bring Back Records</source>
        <translation>Datensätze zurückholen</translation>
    </message>
    <message>
        <source>From the backup of %1. The book keeps everything else as it is now.</source>
        <translation>Aus der Sicherung: %1. Alles andere im Buch bleibt, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Which kind of record is listed; what is chosen of the others stays chosen</source>
        <translation>Welche Art von Datensätzen aufgelistet wird; was bei den anderen ausgewählt ist, bleibt ausgewählt</translation>
    </message>
    <message>
        <source>A part of the name or code, whatever case and accents</source>
        <translation>Ein Teil des Namens oder Codes; Groß- und Kleinschreibung und Akzente spielen keine Rolle</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <translation>&amp;Datensätze</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Chooses every record of this kind that the search leaves</source>
        <translation>Wählt jeden Datensatz dieser Art aus, den die Suche übrig lässt</translation>
    </message>
    <message>
        <source>Takes back what is chosen, of every kind</source>
        <translation>Hebt die Auswahl auf, bei jeder Art</translation>
    </message>
    <message>
        <source>Copies what is chosen into the book; Undo takes all of it back in one step</source>
        <translation>Kopiert das Ausgewählte in das Buch; „Rückgängig“ nimmt alles in einem Schritt zurück</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Schl&amp;ießen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stops this; nothing is changed</source>
        <translation>Bricht dies ab; es wird nichts geändert</translation>
    </message>
    <message>
        <source>What could not come back, with the reason. All other records did.</source>
        <translation>Was nicht zurückkommen konnte, mit dem Grund. Alle anderen Datensätze sind zurück.</translation>
    </message>
    <message>
        <source>The record that stays as it is.</source>
        <translation>Der Datensatz, der bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Which rule of the book forbids it, and what would help.</source>
        <translation>Welche Regel des Buchs es verbietet und was helfen würde.</translation>
    </message>
    <message>
        <source>Closes this window. What was brought back stays; what was only chosen does not come.</source>
        <translation>Schließt dieses Fenster. Was zurückgeholt wurde, bleibt; was nur gewählt war, kommt nicht.</translation>
    </message>
    <message>
        <source>Nothing to bring back here</source>
        <translation>Hier gibt es nichts zurückzuholen</translation>
    </message>
    <message>
        <source>What can be brought back of this kind is in the book as it was then. The status of orders and the stock come back with a restore only. Choose another kind of record above to see its differences.</source>
        <translation>Was von dieser Art zurückgeholt werden kann, ist im Buch so wie damals. Der Status von Bestellungen und der Bestand kommen nur mit einer Wiederherstellung zurück. Wählen Sie oben eine andere Art, um deren Unterschiede zu sehen.</translation>
    </message>
    <message>
        <source>Nothing that is missing or different is called so</source>
        <translation>Nichts, was fehlt oder anders ist, heißt so</translation>
    </message>
    <message>
        <source>Look for less, or for another part of the name.</source>
        <translation>Suchen Sie nach weniger oder nach einem anderen Teil des Namens.</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Takes away the search</source>
        <translation>Nimmt die Suche weg</translation>
    </message>
    <message>
        <source>Not compared with the book</source>
        <translation>Nicht mit dem Buch verglichen</translation>
    </message>
    <message>
        <source>Nothing of this file can be brought back</source>
        <translation>Aus dieser Datei lässt sich nichts zurückholen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BulkEditDialog</name>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Bulk Edit</source>
        <translation>Sammelbearbeitung</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>Nicht aktiv</translation>
    </message>
    <message>
        <source>Raise the price by percent</source>
        <translation>Preis um Prozent erhöhen</translation>
    </message>
    <message>
        <source>Lower the price by percent</source>
        <translation>Preis um Prozent senken</translation>
    </message>
    <message>
        <source>Raise the price by an amount</source>
        <translation>Preis um einen Betrag erhöhen</translation>
    </message>
    <message>
        <source>Lower the price by an amount</source>
        <translation>Preis um einen Betrag senken</translation>
    </message>
    <message>
        <source>Set the category</source>
        <translation>Kategorie festlegen</translation>
    </message>
    <message>
        <source>Set the status</source>
        <translation>Status festlegen</translation>
    </message>
    <message>
        <source>Set active or not</source>
        <translation>Aktiv oder nicht aktiv festlegen</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Ä&amp;nderung</translation>
    </message>
    <message>
        <source>C&amp;hange Records</source>
        <translation>&amp;Datensätze ändern</translation>
    </message>
    <message>
        <source>&amp;Percent</source>
        <translation>&amp;Prozent</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <translation>&amp;Betrag</translation>
    </message>
    <message>
        <source>Ca&amp;tegory</source>
        <translation>&amp;Kategorie</translation>
    </message>
    <message>
        <source>&amp;Active</source>
        <translation>&amp;Aktiv</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>S&amp;chlagwort</translation>
    </message>
    <message>
        <source>Enter by how much, then see here what will change.</source>
        <translation>Geben Sie ein, um wie viel; dann sehen Sie hier, was sich ändert.</translation>
    </message>
    <message>
        <source>Enter a tag, then see here what will change.</source>
        <translation>Geben Sie ein Schlagwort ein; dann sehen Sie hier, was sich ändert.</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>%1 will change, %2 stay as they are, %3 cannot change.</source>
        <translation>Zu ändern: %1, unverändert: %2, nicht änderbar: %3.</translation>
    </message>
    <message>
        <source>The first %1 of them are shown.</source>
        <translation>Die ersten %1 davon werden angezeigt.</translation>
    </message>
    <message>
        <source>What is changed in all selected records at once.</source>
        <translation>Was in allen ausgewählten Datensätzen auf einmal geändert wird.</translation>
    </message>
    <message>
        <source>By how much the prices change. They are rounded to the price step of the settings.</source>
        <translation>Um wie viel sich die Preise ändern. Sie werden auf den Preisschritt der Einstellungen gerundet.</translation>
    </message>
    <message>
        <source>Where the products shall stand in the tree of categories.</source>
        <translation>Wo die Produkte im Baum der Kategorien stehen sollen.</translation>
    </message>
    <message>
        <source>Whether the records are offered in new orders from now on.</source>
        <translation>Ob die Datensätze von jetzt an in neuen Bestellungen angeboten werden.</translation>
    </message>
    <message>
        <source>The status that the orders shall have. Those that cannot get there stay as they are, and are listed with the reason.</source>
        <translation>Der Status, den die Bestellungen haben sollen. Die ihn nicht erreichen können, bleiben, wie sie sind, und werden mit dem Grund aufgeführt.</translation>
    </message>
    <message>
        <source>The word that is added to each record, or taken from it.</source>
        <translation>Das Wort, das jedem Datensatz hinzugefügt oder genommen wird.</translation>
    </message>
    <message>
        <source>What each record has now and would have then, before anything is changed.</source>
        <translation>Was jeder Datensatz jetzt hat und dann hätte, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>Changes the records as shown above, in one step that Undo takes back.</source>
        <translation>Ändert die Datensätze wie oben gezeigt, in einem Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>The code, SKU or number of the record.</source>
        <translation>Der Code, die SKU oder die Nummer des Datensatzes.</translation>
    </message>
    <message>
        <source>What the record is called.</source>
        <translation>Wie der Datensatz heißt.</translation>
    </message>
    <message>
        <source>What it has now.</source>
        <translation>Was er jetzt hat.</translation>
    </message>
    <message>
        <source>What it would have then.</source>
        <translation>Was er dann hätte.</translation>
    </message>
    <message>
        <source>Why this record cannot be changed so, where it cannot.</source>
        <translation>Warum dieser Datensatz nicht so geändert werden kann, wo das so ist.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CategoriesPage</name>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: name, code</source>
        <translation>Filter: Name, Code</translation>
    </message>
    <message>
        <source>Shows only the categories that contain this text</source>
        <translation>Zeigt nur die Kategorien, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>Reading the tree…</source>
        <translation>Der Kategorienbaum wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln categories</source>
        <translation>
            <numerusform>%Ln Kategorie</numerusform>
            <numerusform>%Ln Kategorien</numerusform>
        </translation>
    </message>
    <message>
        <source>No category matches</source>
        <translation>Keine Kategorie passt</translation>
    </message>
    <message>
        <source>Look for less, or for another part of the name.</source>
        <translation>Suchen Sie nach weniger oder nach einem anderen Teil des Namens.</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Takes away the filter</source>
        <translation>Nimmt den Filter weg</translation>
    </message>
    <message>
        <source>This book has no categories yet</source>
        <translation>Dieses Buch hat noch keine Kategorien</translation>
    </message>
    <message>
        <source>This book can only be read.</source>
        <translation>Dieses Buch kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Begin with the first one, or bring in what another program has.</source>
        <translation>Beginnen Sie mit dem ersten Eintrag, oder holen Sie herein, was ein anderes Programm hat.</translation>
    </message>
    <message>
        <source>New Category</source>
        <translation>Neue Kategorie</translation>
    </message>
    <message>
        <source>Adds a category, to be named at once</source>
        <translation>Fügt eine Kategorie hinzu, die sofort benannt wird</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Reads categories from a table of text (CSV); you see first what would change</source>
        <translation>Liest Kategorien aus einer Texttabelle (CSV); Sie sehen zuerst, was sich ändern würde</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CategoryDeleteDialog</name>
    <message numerus="yes">
        <source>%Ln categories</source>
        <translation>
            <numerusform>%Ln Kategorie</numerusform>
            <numerusform>%Ln Kategorien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln Produkt</numerusform>
            <numerusform>%Ln Produkte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>1 category and 12 products</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>To &amp;another category</source>
        <translation>In eine &amp;andere Kategorie</translation>
    </message>
    <message>
        <source>&amp;Without category</source>
        <translation>&amp;Ohne Kategorie</translation>
    </message>
    <message>
        <source>Delete Category</source>
        <translation>Kategorie löschen</translation>
    </message>
    <message>
        <source>Where do its contents go?</source>
        <translation>Wohin kommt der Inhalt?</translation>
    </message>
    <message>
        <source>“%1” holds %2.</source>
        <translation>„%1“ enthält %2.</translation>
    </message>
    <message>
        <source>To the &amp;parent</source>
        <translation>In die ü&amp;bergeordnete Kategorie</translation>
    </message>
    <message>
        <source>This category stands at the top, so it has no parent</source>
        <translation>Diese Kategorie steht auf der obersten Ebene und hat keine übergeordnete</translation>
    </message>
    <message>
        <source>Its categories come to the top of the tree, its products have no category</source>
        <translation>Die Unterkategorien kommen auf die oberste Ebene, die Produkte haben keine Kategorie</translation>
    </message>
    <message>
        <source>It stands at the top of the tree</source>
        <translation>Die Kategorie steht auf der obersten Ebene</translation>
    </message>
    <message>
        <source>Its categories come to the top, its products have no category then</source>
        <translation>Die Unterkategorien kommen auf die oberste Ebene, die Produkte haben dann keine Kategorie</translation>
    </message>
    <message>
        <source>Its products have no category then</source>
        <translation>Die Produkte haben dann keine Kategorie</translation>
    </message>
    <message>
        <source>Its categories come to the top</source>
        <translation>Die Unterkategorien kommen auf die oberste Ebene</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Kategorie</translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation>Kategorie auswählen</translation>
    </message>
    <message>
        <source>&amp;Delete Category</source>
        <translation>Kategorie &amp;löschen</translation>
    </message>
    <message>
        <source>What the category holds comes to the category that it stands in.</source>
        <translation>Was die Kategorie enthält, kommt in die Kategorie, in der sie steht.</translation>
    </message>
    <message>
        <source>What the category holds comes to the category that you choose below.</source>
        <translation>Was die Kategorie enthält, kommt in die Kategorie, die Sie unten wählen.</translation>
    </message>
    <message>
        <source>Deletes the category; what it holds goes where you have said. Undo brings it back.</source>
        <translation>Löscht die Kategorie; was sie enthält, kommt dorthin, wo Sie es gesagt haben. Rückgängig bringt sie zurück.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CategoryEditing</name>
    <message>
        <source>New Child</source>
        <translation>Neue Unterkategorie</translation>
    </message>
    <message>
        <source>Add a category below the current one</source>
        <translation>Eine Kategorie unter der aktuellen hinzufügen</translation>
    </message>
    <message>
        <source>New Root</source>
        <translation>Neue Hauptkategorie</translation>
    </message>
    <message>
        <source>Add a category at the top of the tree</source>
        <translation>Eine Kategorie auf der obersten Ebene hinzufügen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Type another name in the tree</source>
        <translation>Einen anderen Namen in den Baum eingeben</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Put the category before its neighbour above</source>
        <translation>Die Kategorie vor ihre obere Nachbarin setzen</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Put the category behind its neighbour below</source>
        <translation>Die Kategorie hinter ihre untere Nachbarin setzen</translation>
    </message>
    <message>
        <source>Move In</source>
        <translation>Einrücken</translation>
    </message>
    <message>
        <source>Put the category into its neighbour above</source>
        <translation>Die Kategorie in ihre obere Nachbarin setzen</translation>
    </message>
    <message>
        <source>Move Out</source>
        <translation>Ausrücken</translation>
    </message>
    <message>
        <source>Put the category beside its parent</source>
        <translation>Die Kategorie neben ihre übergeordnete setzen</translation>
    </message>
    <message>
        <source>Cut Branch</source>
        <translation>Zweig ausschneiden</translation>
    </message>
    <message>
        <source>Take the category and all below it, to paste it elsewhere</source>
        <translation>Die Kategorie mit allem darunter herausnehmen, um sie woanders einzufügen</translation>
    </message>
    <message>
        <source>Paste Branch</source>
        <translation>Zweig einfügen</translation>
    </message>
    <message>
        <source>Put the branch that was cut into the current category</source>
        <translation>Den ausgeschnittenen Zweig in die aktuelle Kategorie setzen</translation>
    </message>
    <message>
        <source>Move To…</source>
        <translation>Verschieben nach…</translation>
    </message>
    <message>
        <source>Choose another parent for the category</source>
        <translation>Eine andere übergeordnete Kategorie auswählen</translation>
    </message>
    <message>
        <source>Delete Category</source>
        <translation>Kategorie löschen</translation>
    </message>
    <message>
        <source>Delete the category; what it holds goes where you say</source>
        <translation>Die Kategorie löschen; ihr Inhalt kommt dorthin, wo Sie es festlegen</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CategoryForm</name>
    <message>
        <source>Category details</source>
        <translation>Details der Kategorie</translation>
    </message>
    <message>
        <source>Another category at this place has the same name.</source>
        <translation>Eine andere Kategorie an dieser Stelle hat denselben Namen.</translation>
    </message>
    <message>
        <source>At the top of the tree</source>
        <translation>Oberste Ebene</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Minimum stock</source>
        <translation>Mindestbestand</translation>
    </message>
    <message>
        <source>In this branch</source>
        <translation>In diesem Zweig</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Stock value</source>
        <translation>Bestandswert</translation>
    </message>
    <message>
        <source>Categories below</source>
        <translation>Unterkategorien</translation>
    </message>
    <message>
        <source>A category that is selected in the tree is shown here, with what it holds.</source>
        <translation>Hier steht die Kategorie, die im Baum gewählt ist, und was sie enthält.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CategoryMoveDialog</name>
    <message>
        <source>Move Category</source>
        <translation>Kategorie verschieben</translation>
    </message>
    <message>
        <source>&amp;Parent</source>
        <translation>Ü&amp;bergeordnete Kategorie</translation>
    </message>
    <message>
        <source>At the top of the tree</source>
        <translation>Oberste Ebene</translation>
    </message>
    <message>
        <source>&amp;Move Category</source>
        <translation>Kategorie &amp;verschieben</translation>
    </message>
    <message>
        <source>“%1” goes there with everything below it.</source>
        <translation>„%1“ kommt mit allem darunter dorthin.</translation>
    </message>
    <message>
        <source>Moves the category, with everything below it, to the chosen parent. Undo takes it back.</source>
        <translation>Verschiebt die Kategorie mit allem darunter zur gewählten übergeordneten. Rückgängig nimmt das zurück.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CategoryPicker</name>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>A category that is not there any more</source>
        <translation>Eine Kategorie, die nicht mehr vorhanden ist</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CategoryPopup</name>
    <message>
        <source>Categories to choose from</source>
        <translation>Kategorien zur Auswahl</translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation>Kategorie auswählen</translation>
    </message>
    <message>
        <source>Filter categories</source>
        <translation>Kategorien filtern</translation>
    </message>
    <message>
        <source>Filter: name, code</source>
        <translation>Filter: Name, Code</translation>
    </message>
    <message>
        <source>Shows only the categories that contain this text</source>
        <translation>Zeigt nur die Kategorien, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CategoryTree</name>
    <message>
        <source>Name of the category</source>
        <translation>Name der Kategorie</translation>
    </message>
    <message>
        <source>The categories as a tree. Arrow keys open and close a branch; on the products page the list shows the products of the selected one and all below it.</source>
        <translation>Die Kategorien als Baum. Pfeiltasten öffnen und schließen einen Zweig; auf der Seite der Produkte zeigt die Liste die Produkte der ausgewählten und aller darunter.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CategoryTreeModel</name>
    <message>
        <source>All products</source>
        <translation>Alle Produkte</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Stock value</source>
        <translation>Bestandswert</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>What the category is called. What is below it stands indented.</source>
        <translation>Wie die Kategorie heißt. Was unter ihr steht, ist eingerückt.</translation>
    </message>
    <message>
        <source>How many products stand in the category and all below it.</source>
        <translation>Wie viele Produkte in der Kategorie und allen darunter stehen.</translation>
    </message>
    <message>
        <source>What the pieces on hand in the category and all below it have cost.</source>
        <translation>Was die vorhandenen Stück in der Kategorie und allen darunter gekostet haben.</translation>
    </message>
    <message>
        <source>What the products in the category and all below it were sold for, less returns.</source>
        <translation>Wofür die Produkte in der Kategorie und allen darunter verkauft wurden, ohne Retouren.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CellEditing</name>
    <message>
        <source>%1 of “%2” was not saved; you entered “%3”.</source>
        <translation>Das Feld „%1“ von „%2“ wurde nicht gespeichert; Sie haben „%3“ eingegeben.</translation>
    </message>
    <message>
        <source>Edit Again</source>
        <translation>Erneut bearbeiten</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1 of “%2” was changed meanwhile: it is %3 now, you entered %4.</source>
        <translation>Das Feld „%1“ von „%2“ wurde inzwischen geändert. Jetzt: %3. Ihre Eingabe: %4.</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>Andere übernehmen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ChangesModel</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ColumnsDialog</name>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten: %1</translation>
    </message>
    <message>
        <source>&amp;Columns that are shown</source>
        <translation>&amp;Angezeigte Spalten</translation>
    </message>
    <message>
        <source>Columns that are shown</source>
        <translation>Angezeigte Spalten</translation>
    </message>
    <message>
        <source>Ticked columns are shown, from the top to the bottom as from the first to the last; drag to change the order</source>
        <translation>Angekreuzte Spalten werden angezeigt, von oben nach unten wie von der ersten bis zur letzten; ziehen Sie, um die Reihenfolge zu ändern</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>How wide the column is; at 0 it is as wide as it needs</source>
        <translation>Wie breit die Spalte ist; bei 0 ist sie so breit wie nötig</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Show the columns that the list had at first, in that order, each as wide as it needs</source>
        <translation>Die Spalten anzeigen, die die Liste zuerst hatte, in derselben Reihenfolge, jede so breit wie nötig</translation>
    </message>
    <message>
        <source>Brings the selected column nearer to the beginning of the list.</source>
        <translation>Rückt die ausgewählte Spalte näher an den Anfang der Liste.</translation>
    </message>
    <message>
        <source>Brings the selected column nearer to the end of the list.</source>
        <translation>Rückt die ausgewählte Spalte näher an das Ende der Liste.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ConditionDialog</name>
    <message>
        <source>Enter what to compare with.</source>
        <translation>Geben Sie ein, womit verglichen wird.</translation>
    </message>
    <message>
        <source>Several categories have this name. Give this one a code first; then a filter can tell it from the others.</source>
        <translation>Mehrere Kategorien haben diesen Namen. Geben Sie dieser zuerst einen Code; dann kann ein Filter sie von den anderen unterscheiden.</translation>
    </message>
    <message>
        <source>Add Filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add Filter</source>
        <translation>Filter &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Change Filter</source>
        <translation>Filter ändern</translation>
    </message>
    <message>
        <source>&amp;Change Filter</source>
        <translation>Filter ä&amp;ndern</translation>
    </message>
    <message>
        <source>Fi&amp;eld</source>
        <translation>&amp;Feld</translation>
    </message>
    <message>
        <source>Co&amp;mparison</source>
        <translation>Ver&amp;gleich</translation>
    </message>
    <message>
        <source>Edit as Te&amp;xt…</source>
        <translation>Als Te&amp;xt bearbeiten…</translation>
    </message>
    <message>
        <source>Write the filter as text, with “or”, “not” and brackets</source>
        <translation>Den Filter als Text schreiben, mit „or“, „not“ und Klammern</translation>
    </message>
    <message>
        <source>Shows only the rows that meet this condition, beside those that are there already.</source>
        <translation>Zeigt nur die Zeilen, die diese Bedingung erfüllen, neben denen, die schon da sind.</translation>
    </message>
    <message>
        <source>The column whose cells are compared.</source>
        <translation>Die Spalte, deren Zellen verglichen werden.</translation>
    </message>
    <message>
        <source>How the cells are compared with the value below.</source>
        <translation>Wie die Zellen mit dem Wert darunter verglichen werden.</translation>
    </message>
    <message>
        <source>What the cells are compared with.</source>
        <translation>Womit die Zellen verglichen werden.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CrashReportDialog</name>
    <message>
        <source>Report of a Crash</source>
        <translation>Absturzbericht</translation>
    </message>
    <message>
        <source>Where in the program it ended, with versions and the last warnings. It can be selected and copied.</source>
        <translation>An welcher Stelle das Programm endete, mit Versionen und den letzten Warnungen. Der Text lässt sich auswählen und kopieren.</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>B&amp;ehalten</translation>
    </message>
    <message>
        <source>&amp;Copy Report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Delete Report</source>
        <translation>Bericht &amp;löschen</translation>
    </message>
    <message>
        <source>Leaves the report where it is and closes this window</source>
        <translation>Lässt den Bericht, wo er ist, und schließt dieses Fenster</translation>
    </message>
    <message>
        <source>Copies the whole report, to be pasted where you tell of the crash</source>
        <translation>Kopiert den ganzen Bericht, um ihn dort einzufügen, wo Sie vom Absturz berichten</translation>
    </message>
    <message>
        <source>Deletes the report from this computer; nothing else is touched</source>
        <translation>Löscht den Bericht von diesem Rechner; sonst wird nichts angerührt</translation>
    </message>
    <message>
        <source>This report lies on this computer and is sent nowhere. It says where the program ended, and holds nothing of your records. Copied into a report of yours, it helps to find the fault.</source>
        <translation>Dieser Bericht liegt auf diesem Rechner und wird nirgendwohin gesendet. Er sagt, an welcher Stelle das Programm endete, und enthält nichts von Ihren Daten. In eine Fehlermeldung von Ihnen kopiert, hilft er, den Fehler zu finden.</translation>
    </message>
    <message>
        <source>“%1” was not deleted; you may not write there.</source>
        <translation>„%1“ wurde nicht gelöscht; dort dürfen Sie nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CurrencyInput</name>
    <message>
        <source>Fixed, because the book has amounts in it.</source>
        <translation>Fest, weil das Buch schon Beträge enthält.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CustomerInput</name>
    <message>
        <source>Walk-in</source>
        <translation>Laufkundschaft</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::EncryptionField</name>
    <message>
        <source>Switch Off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>What opens the backups; any letters of any language, and blanks</source>
        <translation>Was die Sicherungen öffnet; beliebige Buchstaben jeder Sprache und Leerzeichen</translation>
    </message>
    <message>
        <source>The passphrase once more, against slips of the finger</source>
        <translation>Die Passphrase noch einmal, gegen Tippfehler</translation>
    </message>
    <message>
        <source>Set Passphrase</source>
        <translation>Passphrase festlegen</translation>
    </message>
    <message>
        <source>Leave It</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Backups that are made from now on can be read by whoever has the file; older ones stay encrypted</source>
        <translation>Künftige Sicherungen kann jeder lesen, der die Datei hat; ältere bleiben verschlüsselt</translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>Ändert nichts</translation>
    </message>
    <message>
        <source>Nobody can open these backups without the passphrase: there is no other way in, not for us either. Keep it where you will find it when this computer is gone.</source>
        <translation>Ohne die Passphrase kann niemand diese Sicherungen öffnen: Es gibt keinen anderen Weg, auch nicht für uns. Bewahren Sie sie dort auf, wo Sie sie auch finden, wenn es diesen Computer nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Off: whoever has a backup can read it.</source>
        <translation>Aus: Wer eine Sicherung hat, kann sie lesen.</translation>
    </message>
    <message>
        <source>On: the backups open with their passphrase only. Copies made before a restore or an update lie beside the book, which is not encrypted, and are not either.</source>
        <translation>Ein: Die Sicherungen lassen sich nur mit ihrer Passphrase öffnen. Kopien, die vor einer Wiederherstellung oder Aktualisierung entstehen, liegen neben dem Buch; wie das Buch selbst sind sie nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>What was set cannot be read, so no backup is made. Set a passphrase, or switch encryption off.</source>
        <translation>Die gespeicherte Einstellung ist nicht lesbar, deshalb wird keine Sicherung erstellt. Legen Sie eine Passphrase fest oder schalten Sie die Verschlüsselung aus.</translation>
    </message>
    <message>
        <source>Change Passphrase…</source>
        <translation>Passphrase ändern…</translation>
    </message>
    <message>
        <source>Encrypt Backups…</source>
        <translation>Sicherungen verschlüsseln…</translation>
    </message>
    <message>
        <source>For the backups that are made from now on; older ones keep theirs</source>
        <translation>Für künftige Sicherungen; ältere behalten ihre Passphrase</translation>
    </message>
    <message>
        <source>Backups that are made from now on open with a passphrase only</source>
        <translation>Künftige Sicherungen lassen sich nur mit einer Passphrase öffnen</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Short: a computer can find it by trying. Several words that have nothing to do with each other are better.</source>
        <translation>Kurz: Ein Computer kann sie durch Ausprobieren finden. Besser sind mehrere Wörter, die nichts miteinander zu tun haben.</translation>
    </message>
    <message>
        <source>Several words that have nothing to do with each other are hard to find and easy to keep in mind.</source>
        <translation>Mehrere Wörter, die nichts miteinander zu tun haben, sind schwer zu erraten und leicht zu merken.</translation>
    </message>
    <message>
        <source>From now on backups open with this passphrase only. It is kept nowhere: write it down first.</source>
        <translation>Von jetzt an öffnen sich Sicherungen nur mit dieser Passphrase. Sie wird nirgends aufbewahrt: Schreiben Sie sie vorher auf.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::FieldEditor</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Typed before and not saved yet; press Enter to save it.</source>
        <translation>Früher eingegeben und noch nicht gespeichert; drücken Sie die Eingabetaste, um es zu speichern.</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>Andere übernehmen</translation>
    </message>
    <message>
        <source>Save what you typed over what somebody else has saved</source>
        <translation>Ihre Eingabe speichern und damit ersetzen, was jemand anderes gespeichert hat</translation>
    </message>
    <message>
        <source>Show what somebody else has saved; what you typed is dropped</source>
        <translation>Anzeigen, was jemand anderes gespeichert hat; Ihre Eingabe wird verworfen</translation>
    </message>
    <message>
        <source>Meanwhile this has become %1. You typed %2.</source>
        <translation>Dieses Feld wurde inzwischen geändert. Jetzt: %1. Ihre Eingabe: %2.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::FilterChips</name>
    <message>
        <source>Clear All</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Remove every filter of this list</source>
        <translation>Jeden Filter dieser Liste entfernen</translation>
    </message>
    <message>
        <source>Edit as Text…</source>
        <translation>Als Text bearbeiten…</translation>
    </message>
    <message>
        <source>Write the filter as text, with “or”, “not” and brackets</source>
        <translation>Den Filter als Text schreiben, mit „or“, „not“ und Klammern</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>%1; press to change it</source>
        <translation>%1; zum Ändern drücken</translation>
    </message>
    <message>
        <source>Remove filter: %1</source>
        <translation>Filter entfernen: %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::FilterTextDialog</name>
    <message>
        <source>Filter as Text</source>
        <translation>Filter als Text</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Conditions such as %1, joined by and, or, not and brackets. Fields: %2.</source>
        <comment>1: examples, 2: names of fields</comment>
        <translation>Bedingungen wie %1, verbunden durch and, or, not und Klammern. Felder: %2.</translation>
    </message>
    <message>
        <source>&amp;Apply Filter</source>
        <translation>Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>The filter of the list as a text. Conditions are joined by and, or and not, with brackets; what is wrong is marked at its place.</source>
        <translation>Der Filter der Liste als Text. Bedingungen werden durch and, or und not mit Klammern verbunden; was falsch ist, wird an seiner Stelle markiert.</translation>
    </message>
    <message>
        <source>Shows only the rows for which the text holds. An empty text shows all of them.</source>
        <translation>Zeigt nur die Zeilen, für die der Text zutrifft. Ein leerer Text zeigt alle.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::FolderInput</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>This folder is not there now; backups go there when it is.</source>
        <translation>Dieser Ordner ist gerade nicht da; Sicherungen kommen dorthin, sobald er da ist.</translation>
    </message>
    <message>
        <source>This is a file, not a folder; no backup can be made there.</source>
        <translation>Das ist eine Datei, kein Ordner; hier lässt sich keine Sicherung anlegen.</translation>
    </message>
    <message>
        <source>You may not write in this folder; no backup can be made there.</source>
        <translation>Sie dürfen in diesen Ordner nicht schreiben; hier lässt sich keine Sicherung anlegen.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::HealthDesk</name>
    <message>
        <source>Checking the book and its backups…</source>
        <translation>Das Buch und seine Sicherungen werden geprüft…</translation>
    </message>
    <message>
        <source>Cancelling the check…</source>
        <translation>Die Prüfung wird abgebrochen…</translation>
    </message>
    <message>
        <source>The check was cancelled; what it had seen by then says nothing.</source>
        <translation>Die Prüfung wurde abgebrochen; was sie bis dahin gesehen hat, sagt nichts aus.</translation>
    </message>
    <message>
        <source>The book could not be checked. %1</source>
        <translation>Das Buch konnte nicht geprüft werden. %1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Restore a Backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Show Findings</source>
        <translation>Befunde anzeigen</translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Show Backups</source>
        <translation>Sicherungen anzeigen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::HealthDialog</name>
    <message>
        <source>encrypted, only its checksum was compared</source>
        <translation>verschlüsselt, nur die Prüfsumme wurde verglichen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>unversehrt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Check &amp;Now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>C&amp;opy Findings</source>
        <translation>Befunde &amp;kopieren</translation>
    </message>
    <message>
        <source>Backu&amp;ps…</source>
        <translation>&amp;Sicherungen…</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Looks at every page and every sum of the book, and through its newest backups; you can go on working</source>
        <translation>Sieht jede Seite und jede Summe des Buchs und die neuesten Sicherungen durch; Sie können weiterarbeiten</translation>
    </message>
    <message>
        <source>Copies what was found, for a report</source>
        <translation>Kopiert die Befunde, etwa für eine Fehlermeldung</translation>
    </message>
    <message>
        <source>Lists the backups, to restore one or to look into it</source>
        <translation>Listet die Sicherungen auf, um eine wiederherzustellen oder hineinzusehen</translation>
    </message>
    <message>
        <source>Checking the book and its newest backups…</source>
        <translation>Das Buch und seine neuesten Sicherungen werden geprüft…</translation>
    </message>
    <message>
        <source>You can go on working. While a lot is written to the book the check waits.</source>
        <translation>Sie können weiterarbeiten. Solange viel in das Buch geschrieben wird, wartet die Prüfung.</translation>
    </message>
    <message>
        <source>The whole book is checked each week, with the newest backup in each of its folders, and after a crash.</source>
        <translation>Das ganze Buch wird jede Woche und nach einem Absturz geprüft, zusammen mit der neuesten Sicherung in jedem seiner Ordner.</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>%1: damaged</source>
        <translation>%1: beschädigt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>which backup, how it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Ends the check; what it had seen by then says nothing</source>
        <translation>Beendet die Prüfung; was sie bis dahin gesehen hat, besagt nichts</translation>
    </message>
    <message>
        <source>What is not as it should be, in words. Nothing of it was changed.</source>
        <translation>Was nicht ist, wie es sein soll, in Worten. Geändert wurde daran nichts.</translation>
    </message>
    <message>
        <source>One thing that is not as it should be, and where.</source>
        <translation>Etwas, das nicht ist, wie es sein soll, und wo.</translation>
    </message>
    <message>
        <source>Back &amp;Up Now</source>
        <translation>Jetzt sicher&amp;n</translation>
    </message>
    <message>
        <source>Makes the first backup of this book, and verifies it at once</source>
        <translation>Legt die erste Sicherung dieses Buches an und prüft sie sofort</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Show the page that was read before</source>
        <translation>Die Seite zeigen, die vorher gelesen wurde</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Show the page again from which Back led here</source>
        <translation>Die Seite wieder zeigen, von der „Zurück“ hierher führte</translation>
    </message>
    <message>
        <source>Tradebook Help</source>
        <translation>Tradebook-Hilfe</translation>
    </message>
    <message>
        <source>Search help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Finds the pages that have all these words, whatever their case and accents. Enter goes to the page.</source>
        <translation>Findet die Seiten, die alle diese Wörter enthalten, ohne Rücksicht auf Groß- und Kleinschreibung und Akzente. Die Eingabetaste führt zur Seite.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>The pages of the help, or those that were found, the best first. Select one to read it.</source>
        <translation>Die Seiten der Hilfe oder die gefundenen, die beste zuerst. Wählen Sie eine aus, um sie zu lesen.</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Seite der Hilfe</translation>
    </message>
    <message>
        <source>The page itself. Its text can be selected and copied; Tab goes from link to link, Enter follows one.</source>
        <translation>Die Seite selbst. Ihr Text lässt sich auswählen und kopieren; Tab geht von Verweis zu Verweis, die Eingabetaste folgt einem.</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Type what to look for in the help</source>
        <translation>Eingeben, was in der Hilfe gesucht wird</translation>
    </message>
    <message>
        <source>No page has all these words</source>
        <translation>Keine Seite enthält alle diese Wörter</translation>
    </message>
    <message>
        <source>%1 – Tradebook Help</source>
        <translation>%1 – Tradebook-Hilfe</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>&amp;Restore Version Before This</source>
        <translation>Fassung davor &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Show &amp;Older</source>
        <translation>Ä&amp;ltere anzeigen</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Verlauf: %1</translation>
    </message>
    <message>
        <source>Gives the record the fields it had before the selected step; this can be undone</source>
        <translation>Gibt dem Datensatz die Felder, die er vor dem ausgewählten Schritt hatte; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>The former version is back; Undo takes this back too.</source>
        <translation>Die frühere Fassung ist wieder da; „Rückgängig“ nimmt auch das zurück.</translation>
    </message>
    <message>
        <source>What was done, the newest first. Select a step to see below what it has changed.</source>
        <translation>Was getan wurde, das Neueste zuerst. Wählen Sie einen Schritt aus, um darunter zu sehen, was er geändert hat.</translation>
    </message>
    <message>
        <source>When it was done.</source>
        <translation>Wann es getan wurde.</translation>
    </message>
    <message>
        <source>What was done, by the name that Undo calls it, too.</source>
        <translation>Was getan wurde, mit dem Namen, den auch Rückgängig nennt.</translation>
    </message>
    <message>
        <source>How many records and lines it has changed.</source>
        <translation>Wie viele Datensätze und Positionen es geändert hat.</translation>
    </message>
    <message>
        <source>Whether it was taken back, or can no longer be.</source>
        <translation>Ob es rückgängig gemacht wurde oder nicht mehr werden kann.</translation>
    </message>
    <message>
        <source>What the selected step has changed, field by field.</source>
        <translation>Was der ausgewählte Schritt geändert hat, Feld für Feld.</translation>
    </message>
    <message>
        <source>The record that was changed.</source>
        <translation>Der Datensatz, der geändert wurde.</translation>
    </message>
    <message>
        <source>Which field of it.</source>
        <translation>Welches Feld davon.</translation>
    </message>
    <message>
        <source>What stood there before.</source>
        <translation>Was vorher dort stand.</translation>
    </message>
    <message>
        <source>What stood there afterwards.</source>
        <translation>Was nachher dort stand.</translation>
    </message>
    <message>
        <source>Lists steps that were done before those that are shown</source>
        <translation>Führt Schritte auf, die vor den gezeigten getan wurden</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Es wurde noch nichts geändert</translation>
    </message>
    <message>
        <source>Imports, edits and their undoing will stand here.</source>
        <translation>Importe, Änderungen und was rückgängig gemacht wurde, stehen hier.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ImportColumns</name>
    <message>
        <source>Column %1</source>
        <extracomment>of a column without a name: its place in the file</extracomment>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <extracomment>a column of a file that is not imported</extracomment>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Attribute</source>
        <extracomment>a value that a product has under the name of the file&apos;s column</extracomment>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>What the column “%1” of the file is in the book</source>
        <translation>Was die Spalte „%1“ der Datei im Buch ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more columns stay as they were found.</source>
        <translation>
            <numerusform>%Ln weitere Spalte bleibt, wie sie gefunden wurde.</numerusform>
            <numerusform>%Ln weitere Spalten bleiben, wie sie gefunden wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>no values in the first rows</source>
        <translation>keine Werte in den ersten Zeilen</translation>
    </message>
    <message>
        <source>Unknown, is left out: %1</source>
        <extracomment>beside some values of a column of a file</extracomment>
        <translation>Unbekannt, wird ausgelassen: %1</translation>
    </message>
    <message>
        <source>Unknown, becomes an attribute: %1</source>
        <extracomment>beside some values of a column of a file</extracomment>
        <translation>Unbekannt, wird eine Eigenschaft: %1</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ImportDesk</name>
    <message>
        <source>An import is going on; nothing of it is kept if you quit now.</source>
        <translation>Ein Import läuft; wenn Sie jetzt beenden, wird nichts davon behalten.</translation>
    </message>
    <message>
        <source>Quit Anyway</source>
        <translation>Trotzdem beenden</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Tables of text (*.csv *.tsv *.txt)</source>
        <translation>Texttabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Another file is being imported; import “%1” when that is done.</source>
        <translation>Gerade wird eine andere Datei importiert; importieren Sie „%1“ danach.</translation>
    </message>
    <message>
        <source>This book can only be read, so nothing can be imported into it.</source>
        <translation>Dieses Buch lässt sich nur lesen, daher kann nichts hinein importiert werden.</translation>
    </message>
    <message>
        <source>“%1” is a book and no table of text; open it instead.</source>
        <translation>„%1“ ist ein Buch und keine Texttabelle; öffnen Sie es stattdessen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>Choose Another File…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>%1 wird importiert…</translation>
    </message>
    <message>
        <source>Nothing was imported, as one row was rejected and all or none were asked for: %1.</source>
        <translation>Es wurde nichts importiert, weil eine Zeile abgelehnt wurde und alle oder keine verlangt waren: %1.</translation>
    </message>
    <message>
        <source>“%1” is imported, and the book had all of it already: %2.</source>
        <translation>„%1“ ist importiert, und alles davon stand schon im Buch: %2.</translation>
    </message>
    <message>
        <source>Save Rejected Rows…</source>
        <translation>Abgelehnte Zeilen speichern…</translation>
    </message>
    <message>
        <source>The book was closed while “%1” was being imported; nothing of it was kept.</source>
        <translation>Das Buch wurde geschlossen, während „%1“ importiert wurde; nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>Review Again…</source>
        <translation>Noch einmal prüfen…</translation>
    </message>
    <message>
        <source>The import of “%1” was cancelled; nothing was changed.</source>
        <translation>Der Import von „%1“ wurde abgebrochen; es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ImportRows</name>
    <message>
        <source>Rows shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>All</source>
        <comment>rows of an import</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tab</comment>
        <extracomment>of a tab: its name and how many rows it has</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All %1 rows were reviewed; of each kind the first are listed.</source>
        <translation>Alle %1 Zeilen wurden geprüft; von jeder Art sind die ersten aufgeführt.</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed.</source>
        <translation>Die ersten %1 von %2 sind aufgeführt.</translation>
    </message>
    <message>
        <source>Shows only the rows that are new, change a record, are there already, or are rejected, with their number.</source>
        <translation>Zeigt nur die Zeilen, die neu sind, einen Datensatz ändern, schon da sind oder abgewiesen werden, mit ihrer Zahl.</translation>
    </message>
    <message>
        <source>What becomes of each row of the file, before anything is imported. Nothing in the book has been changed yet.</source>
        <translation>Was aus jeder Zeile der Datei wird, bevor etwas importiert wird. Im Buch wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>No row is like that</source>
        <translation>Keine Zeile ist so</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Shows every row that was reviewed</source>
        <translation>Zeigt jede geprüfte Zeile</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ImportRowsModel</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>a value before and after an import</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and how it changes</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>of the file, in the head of a table</extracomment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>the head of a column that says what becomes of each row of a file: new, changed, same, rejected</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Other changes, or the reason</source>
        <translation>Weitere Änderungen, oder der Grund</translation>
    </message>
    <message>
        <source>Which line of the file the row begins at.</source>
        <translation>An welcher Zeile der Datei der Datensatz beginnt.</translation>
    </message>
    <message>
        <source>What becomes of the row: it is new, changes a record, is there already, or is rejected.</source>
        <translation>Was aus der Zeile wird: Sie ist neu, ändert einen Datensatz, ist schon da oder wird abgewiesen.</translation>
    </message>
    <message>
        <source>What else the row changes, or why it is rejected.</source>
        <translation>Was die Zeile sonst noch ändert oder warum sie abgewiesen wird.</translation>
    </message>
    <message>
        <source>What the book would hold in this field after the import.</source>
        <translation>Was das Buch nach dem Import in diesem Feld enthielte.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ImportSetup</name>
    <message>
        <source>Orders reserve and move &amp;stock</source>
        <translation>Bestellungen reservieren und bewegen &amp;Bestand</translation>
    </message>
    <message>
        <source>Import &amp;all rows or none</source>
        <translation>&amp;Alle Zeilen importieren oder keine</translation>
    </message>
    <message>
        <source>Re&amp;member</source>
        <translation>&amp;Merken</translation>
    </message>
    <message>
        <source>F&amp;orget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>What each row of the file is</source>
        <translation>Was jede Zeile der Datei ist</translation>
    </message>
    <message>
        <source>How the letters of the file are written; where accents look wrong it is another</source>
        <translation>Wie die Buchstaben der Datei geschrieben sind; wo Umlaute falsch aussehen, ist es eine andere</translation>
    </message>
    <message>
        <source>What stands between two cells of a row</source>
        <translation>Was zwischen zwei Zellen einer Zeile steht</translation>
    </message>
    <message>
        <source>Which column of the file is which field: as it was found, or as remembered for files like this</source>
        <translation>Welche Spalte der Datei welches Feld ist: wie gefunden, oder wie für solche Dateien gemerkt</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <translation>&amp;Datensätze</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Zeichensatz</translation>
    </message>
    <message>
        <source>Cells &amp;divided by</source>
        <translation>Zellen &amp;getrennt durch</translation>
    </message>
    <message>
        <source>Ma&amp;pping</source>
        <translation>Zuo&amp;rdnung</translation>
    </message>
    <message>
        <source>A name for files like this one, such as that of the supplier; the next one is read the same way</source>
        <translation>Ein Name für Dateien wie diese, etwa der des Lieferanten; die nächste wird ebenso gelesen</translation>
    </message>
    <message>
        <source>Keeps in the book what the columns are, under this name</source>
        <translation>Behält unter diesem Namen im Buch, was die Spalten sind</translation>
    </message>
    <message>
        <source>Takes the mapping of this name out of the book</source>
        <translation>Nimmt die Zuordnung dieses Namens aus dem Buch</translation>
    </message>
    <message>
        <source>Remember mapping &amp;under</source>
        <translation>Zuordnung merken &amp;unter</translation>
    </message>
    <message>
        <source>Imported orders take from stock as placed ones do; without this they are history and stock stays as it is</source>
        <translation>Importierte Bestellungen nehmen Bestand wie aufgegebene; ohne dies sind sie Vergangenes, und der Bestand bleibt, wie er ist</translation>
    </message>
    <message>
        <source>One rejected row, and nothing is imported</source>
        <translation>Eine abgelehnte Zeile, und es wird nichts importiert</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>As found</source>
        <extracomment>a mapping of columns: what the program has found by their names</extracomment>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>As chosen below</source>
        <extracomment>a mapping of columns that a person has just made</extracomment>
        <translation>Wie unten gewählt</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ImportWindow</name>
    <message>
        <source>Files with these columns are read like this from now on, as “%1”.</source>
        <translation>Dateien mit diesen Spalten werden von nun an so gelesen, als „%1“.</translation>
    </message>
    <message>
        <source>The mapping “%1” is forgotten; the columns stay as they are chosen here.</source>
        <translation>Die Zuordnung „%1“ ist vergessen; die Spalten bleiben, wie sie hier gewählt sind.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>None of the columns is known by its name in the first row of the file; choose under Columns what they are.</source>
        <translation>Keine der Spalten ist an ihrem Namen in der ersten Zeile der Datei zu erkennen; wählen Sie unter Spalten, was sie sind.</translation>
    </message>
    <message>
        <source>Reviewing %1…</source>
        <translation>%1 werden geprüft…</translation>
    </message>
    <message>
        <source>Reviewing the rows…</source>
        <translation>Die Zeilen werden geprüft…</translation>
    </message>
    <message>
        <source>You stopped reviewing the rows; nothing was changed.</source>
        <translation>Sie haben die Prüfung der Zeilen angehalten; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Review Again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Choose Another File…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>One step, can be undone: %1</source>
        <extracomment>the name that the step will have in the history: Import products from “spring.csv”</extracomment>
        <translation>Ein Schritt, der sich rückgängig machen lässt: %1</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Bis jetzt wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows cannot be imported as they are, so nothing is, while all rows or none are asked for.</source>
        <translation>
            <numerusform>%Ln Zeile lässt sich so nicht importieren; solange alle oder keine verlangt sind, wird nichts importiert.</numerusform>
            <numerusform>%Ln Zeilen lassen sich so nicht importieren; solange alle oder keine verlangt sind, wird nichts importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows cannot be imported as they are; mend them in the file, or save them with the reasons.</source>
        <translation>
            <numerusform>%Ln Zeile lässt sich so nicht importieren; berichtigen Sie sie in der Datei, oder speichern Sie sie mit dem Grund.</numerusform>
            <numerusform>%Ln Zeilen lassen sich so nicht importieren; berichtigen Sie sie in der Datei, oder speichern Sie sie mit den Gründen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Rejected Rows…</source>
        <translation>Abgelehnte Zeilen speichern…</translation>
    </message>
    <message>
        <source>Below its first row, which names the columns, the file has no rows.</source>
        <translation>Unter der ersten Zeile, die die Spalten benennt, hat die Datei keine Zeilen.</translation>
    </message>
    <message>
        <source>All of it is in the book already, so there is nothing to import.</source>
        <translation>Alles davon steht schon im Buch, daher gibt es nichts zu importieren.</translation>
    </message>
    <message>
        <source>Choose Another &amp;File…</source>
        <translation>Andere Da&amp;tei wählen…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Leaves this file as it is and chooses another</source>
        <translation>Lässt diese Datei, wie sie ist, und wählt eine andere</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stops reading the file; nothing is changed</source>
        <translation>Hält das Lesen der Datei an; es wird nichts geändert</translation>
    </message>
    <message>
        <source>Imports what is listed as new and changed; Undo takes all of it back in one step</source>
        <translation>Importiert, was als neu und geändert aufgeführt ist; Rückgängig nimmt alles in einem Schritt zurück</translation>
    </message>
    <message>
        <source>Leaves the book as it is</source>
        <translation>Lässt das Buch, wie es ist</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>the window of an import: the file</extracomment>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>the file and how long it is</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>Welche Spalte ist was?</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ItemBox</name>
    <message>
        <source>Type a SKU or name, or scan a barcode, and press Enter</source>
        <translation>SKU oder Namen eingeben oder Strichcode scannen und die Eingabetaste drücken</translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>%1 verfügbar</translation>
    </message>
    <message>
        <source>No product has “%1” in its SKU, name or barcode.</source>
        <translation>Kein Produkt hat „%1“ in SKU, Name oder Strichcode.</translation>
    </message>
    <message>
        <source>Adds a line to the order: type a part of a SKU or name, or scan a bar code, and press Enter. Rows of a spreadsheet can be pasted here.</source>
        <translation>Fügt der Bestellung eine Position hinzu: einen Teil von SKU oder Name eingeben oder einen Strichcode scannen und die Eingabetaste drücken. Zeilen einer Tabelle lassen sich hier einfügen.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::KeyValuesInput</name>
    <message>
        <source>Type in the last row to add one; press Delete to remove one</source>
        <translation>In die letzte Zeile schreiben, um etwas hinzuzufügen; mit Entf entfernen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::KeyValuesModel</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>“%1” is in this list already.</source>
        <translation>„%1“ steht schon in dieser Liste.</translation>
    </message>
    <message>
        <source>What is told, in a word: colour, size, newsletter.</source>
        <translation>Wovon die Rede ist, in einem Wort: Farbe, Größe, Newsletter.</translation>
    </message>
    <message>
        <source>What it is for this record: blue, 42, yes.</source>
        <translation>Was es bei diesem Datensatz ist: Blau, 42, ja.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::LikenessLine</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>Show the record that looks like this one; what is typed here is kept</source>
        <translation>Den Datensatz anzeigen, der diesem ähnelt; was hier eingegeben ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Make one record of both; you see first what becomes of them</source>
        <translation>Aus beiden einen Datensatz machen; Sie sehen vorher, was daraus wird</translation>
    </message>
    <message>
        <source>Looks like %1: the same %2.</source>
        <comment>a name; what is alike</comment>
        <translation>Ähnlich wie %1, übereinstimmend: %2.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>Merge with %1…</source>
        <translation>Zusammenführen mit %1…</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::LineInput</name>
    <message>
        <source>This field holds at most %1 letters; the rest was left out.</source>
        <translation>Dieses Feld fasst höchstens %1 Zeichen; der Rest wurde weggelassen.</translation>
    </message>
    <message>
        <source>This text is too long to be edited here; only its beginning is shown.</source>
        <translation>Dieser Text ist zu lang, um hier bearbeitet zu werden; nur sein Anfang wird angezeigt.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::LinesInput</name>
    <message>
        <source>This field holds at most %1 letters; nothing was pasted.</source>
        <translation>Dieses Feld fasst höchstens %1 Zeichen; es wurde nichts eingefügt.</translation>
    </message>
    <message>
        <source>This text is too long to be edited here; only its beginning is shown.</source>
        <translation>Dieser Text ist zu lang, um hier bearbeitet zu werden; nur sein Anfang wird angezeigt.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ListColumns</name>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Spalten…</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ListFilter</name>
    <message>
        <source>Add Filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Show only the rows that meet a condition: a column, how it is compared, and with what</source>
        <translation>Nur die Zeilen anzeigen, die eine Bedingung erfüllen: eine Spalte, wie sie verglichen wird, und womit</translation>
    </message>
    <message>
        <source>&amp;Filter by %1…</source>
        <translation>Nach %1 &amp;filtern…</translation>
    </message>
    <message>
        <source>Edit Filter as Te&amp;xt…</source>
        <translation>Filter als &amp;Text bearbeiten…</translation>
    </message>
    <message>
        <source>C&amp;lear All Filters</source>
        <translation>A&amp;lle Filter entfernen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ListPage</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Save View…</source>
        <translation>Ansicht speichern…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Shows only the rows that contain this text</source>
        <translation>Zeigt nur die Zeilen, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>%1 rows are selected, and at most %2 are changed at once: nothing was changed. Select fewer, by a filter for example.</source>
        <translation>%1 Zeilen sind ausgewählt, und höchstens %2 lassen sich auf einmal ändern: Es wurde nichts geändert. Wählen Sie weniger aus, etwa mit einem Filter.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Die Liste wird gelesen…</translation>
    </message>
    <message>
        <source>%1 selected of %2 · total %3</source>
        <translation>%1 von %2 ausgewählt · Summe %3</translation>
    </message>
    <message>
        <source>%1 selected of %2</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying %1 rows…</source>
        <translation>%1 Zeilen werden kopiert…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln of the selected rows are copied; more are not copied at once.</source>
        <translation>
            <numerusform>Nur %Ln der ausgewählten Zeilen wird kopiert; mehr werden nicht auf einmal kopiert.</numerusform>
            <numerusform>Die ersten %Ln der ausgewählten Zeilen werden kopiert; mehr werden nicht auf einmal kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose which columns the list has, in which order</source>
        <translation>Auswählen, welche Spalten die Liste hat und in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>Keep what the list shows under a name, to show it again later</source>
        <translation>Was die Liste zeigt, unter einem Namen aufheben, um es später wieder anzuzeigen</translation>
    </message>
    <message>
        <source>Look for less, or take away a filter.</source>
        <translation>Suchen Sie nach weniger, oder nehmen Sie einen Filter weg.</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Takes away the filter and whatever else narrows the list</source>
        <translation>Nimmt den Filter weg und was die Liste sonst noch einengt</translation>
    </message>
    <message>
        <source>This book can only be read.</source>
        <translation>Dieses Buch kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Begin with the first one, or bring in what another program has.</source>
        <translation>Beginnen Sie mit dem ersten Eintrag, oder holen Sie herein, was ein anderes Programm hat.</translation>
    </message>
    <message>
        <source>Begins a new, empty record</source>
        <translation>Beginnt einen neuen, leeren Datensatz</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Reads records from a table of text (CSV); you see first what would change</source>
        <translation>Liest Datensätze aus einer Texttabelle (CSV); Sie sehen zuerst, was sich ändern würde</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::LogoField</name>
    <message>
        <source>This picture is larger than %1, so it was not taken; make it smaller first.</source>
        <translation>Dieses Bild ist größer als %1 und wurde nicht übernommen; verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Logo as printed</source>
        <translation>Logo, wie es gedruckt wird</translation>
    </message>
    <message>
        <source>Take a picture file as the logo on printed pages</source>
        <translation>Eine Bilddatei als Logo für gedruckte Seiten übernehmen</translation>
    </message>
    <message>
        <source>Print no logo</source>
        <translation>Kein Logo drucken</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>Logo entfernen</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Kein Logo</translation>
    </message>
    <message>
        <source>Choose a Logo</source>
        <translation>Logo auswählen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::MainWindow</name>
    <message>
        <source>Skip This Step</source>
        <translation>Diesen Schritt überspringen</translation>
    </message>
    <message>
        <source>Show File</source>
        <translation>Datei anzeigen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Tradebook</source>
        <translation>Tradebook</translation>
    </message>
    <message>
        <source>This is the backup of %1, to be looked at; nothing is changed here.</source>
        <translation>Dies ist eine Sicherung (%1), nur zum Ansehen; hier wird nichts geändert.</translation>
    </message>
    <message>
        <source>Open Read-Only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Remove from Recent Books</source>
        <translation>Aus der Liste der zuletzt geöffneten Bücher entfernen</translation>
    </message>
    <message>
        <source>Open Another Book…</source>
        <translation>Anderes Buch öffnen…</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>&amp;Back Up Now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>Make a verified copy of the book in its backup folder</source>
        <translation>Eine geprüfte Kopie des Buchs in seinem Sicherungsordner anlegen</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Back Up &amp;To…</source>
        <translation>Sichern &amp;unter…</translation>
    </message>
    <message>
        <source>Make a verified copy of the book in another place</source>
        <translation>Eine geprüfte Kopie des Buchs an einem anderen Ort anlegen</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what was done, what was not</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Show History</source>
        <translation>Verlauf anzeigen</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Datenban&amp;k</translation>
    </message>
    <message>
        <source>&amp;Statistics…</source>
        <translation>S&amp;tatistik…</translation>
    </message>
    <message>
        <source>Show how much the book holds</source>
        <translation>Anzeigen, wie viel das Buch enthält</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>Show what was done to the book</source>
        <translation>Anzeigen, was mit dem Buch gemacht wurde</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>H&amp;ealth…</source>
        <translation>&amp;Zustand…</translation>
    </message>
    <message>
        <source>Check the book and its newest backups, and show what was found</source>
        <translation>Das Buch und seine neuesten Sicherungen prüfen und die Befunde anzeigen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New Book…</source>
        <translation>&amp;Neues Buch…</translation>
    </message>
    <message>
        <source>Begin a new, empty book</source>
        <translation>Ein neues, leeres Buch beginnen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>&amp;Open Book…</source>
        <translation>Buch ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a book from a file</source>
        <translation>Ein Buch aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>&amp;Close Book</source>
        <translation>Buch s&amp;chließen</translation>
    </message>
    <message>
        <source>Close this book and show the Welcome page</source>
        <translation>Dieses Buch schließen und die Willkommensseite anzeigen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Change the settings of the book and of the program</source>
        <translation>Die Einstellungen des Buchs und des Programms ändern</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the book and leave Tradebook</source>
        <translation>Das Buch schließen und Tradebook verlassen</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Zu&amp;letzt geöffnet</translation>
    </message>
    <message>
        <source>Open one of the books opened last</source>
        <translation>Eines der zuletzt geöffneten Bücher öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Forget which books were opened; the books themselves stay</source>
        <translation>Vergessen, welche Bücher geöffnet wurden; die Bücher selbst bleiben</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <translation>&amp;Bestellungen</translation>
    </message>
    <message>
        <source>&amp;Products</source>
        <translation>&amp;Produkte</translation>
    </message>
    <message>
        <source>&amp;Categories</source>
        <translation>&amp;Kategorien</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>K&amp;unden</translation>
    </message>
    <message>
        <source>Show the page %1</source>
        <translation>Die Seite „%1“ anzeigen</translation>
    </message>
    <message>
        <source>Co&amp;lumns…</source>
        <translation>&amp;Spalten…</translation>
    </message>
    <message>
        <source>Choose which columns the list has, in which order</source>
        <translation>Auswählen, welche Spalten die Liste hat und in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;Save View…</source>
        <translation>&amp;Ansicht speichern…</translation>
    </message>
    <message>
        <source>Keep what the list shows under a name, to show it again later</source>
        <translation>Was die Liste zeigt, unter einem Namen aufheben, um es später wieder anzuzeigen</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Ak&amp;tualisieren</translation>
    </message>
    <message>
        <source>Read the page again from the book</source>
        <translation>Die Seite neu aus dem Buch lesen</translation>
    </message>
    <message>
        <source>Sort &amp;By</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
    <message>
        <source>Choose the columns that the list is sorted by</source>
        <translation>Die Spalten auswählen, nach denen die Liste sortiert wird</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Choose light or dark colours</source>
        <translation>Helle oder dunkle Farben auswählen</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>Wie im &amp;System</translation>
    </message>
    <message>
        <source>Follow the system&apos;s light or dark colours</source>
        <translation>Den hellen oder dunklen Farben des Systems folgen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark text on light ground</source>
        <translation>Dunkler Text auf hellem Grund</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation>Heller Text auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>List the keys of every command</source>
        <translation>Die Tasten jedes Befehls auflisten</translation>
    </message>
    <message>
        <source>Ctrl+?</source>
        <translation>Ctrl+?</translation>
    </message>
    <message>
        <source>&amp;Support Bundle…</source>
        <translation>&amp;Bericht für die Hilfe…</translation>
    </message>
    <message>
        <source>Gather what somebody needs who helps with a fault; you read it before anybody else does</source>
        <translation>Sammelt, was jemand braucht, der bei einem Fehler hilft; Sie lesen es vor allen anderen</translation>
    </message>
    <message>
        <source>&amp;About Tradebook</source>
        <translation>Ü&amp;ber Tradebook</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Back Up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Open Book</source>
        <translation>Buch öffnen</translation>
    </message>
    <message>
        <source>Books (*.tradebook)</source>
        <translation>Bücher (*.tradebook)</translation>
    </message>
    <message>
        <source>Backups (*.tradebook-backup)</source>
        <translation>Sicherungen (*.tradebook-backup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back last</source>
        <translation>Die zuletzt zurückgenommene Änderung noch einmal machen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Move the selected text to the clipboard</source>
        <translation>Den ausgewählten Text in die Zwischenablage verschieben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text or rows to the clipboard</source>
        <translation>Den ausgewählten Text oder die ausgewählten Zeilen in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Insert text or rows from the clipboard</source>
        <translation>Text oder Zeilen aus der Zwischenablage einfügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the selected text or records; Undo brings them back</source>
        <translation>Den ausgewählten Text oder die ausgewählten Datensätze löschen; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Alles a&amp;uswählen</translation>
    </message>
    <message>
        <source>Select all text or rows</source>
        <translation>Den ganzen Text oder alle Zeilen auswählen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;In der Liste suchen…</translation>
    </message>
    <message>
        <source>Show only the rows that contain a text</source>
        <translation>Nur die Zeilen anzeigen, die einen Text enthalten</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Da&amp;tensatz</translation>
    </message>
    <message>
        <source>New &amp;User</source>
        <translation>Neuer &amp;Kunde</translation>
    </message>
    <message>
        <source>New &amp;Product</source>
        <translation>Neues &amp;Produkt</translation>
    </message>
    <message>
        <source>New &amp;Order</source>
        <translation>Neue &amp;Bestellung</translation>
    </message>
    <message>
        <source>New &amp;Category</source>
        <translation>Neue Kate&amp;gorie</translation>
    </message>
    <message>
        <source>Begin a new user</source>
        <translation>Einen neuen Kunden beginnen</translation>
    </message>
    <message>
        <source>Begin a new product</source>
        <translation>Ein neues Produkt beginnen</translation>
    </message>
    <message>
        <source>Begin a new order</source>
        <translation>Eine neue Bestellung beginnen</translation>
    </message>
    <message>
        <source>Begin a new category</source>
        <translation>Eine neue Kategorie beginnen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Begin a new record with what the selected one holds</source>
        <translation>Einen neuen Datensatz mit dem Inhalt des ausgewählten beginnen</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>&amp;Bulk Edit…</source>
        <translation>&amp;Sammelbearbeitung…</translation>
    </message>
    <message>
        <source>Change one field of all selected records at once</source>
        <translation>Ein Feld aller ausgewählten Datensätze auf einmal ändern</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Zusammenführen…</translation>
    </message>
    <message>
        <source>Make one record of the two selected ones; you see first what becomes of them</source>
        <translation>Aus den zwei ausgewählten Datensätzen einen machen; Sie sehen vorher, was daraus wird</translation>
    </message>
    <message>
        <source>&amp;Anonymise…</source>
        <translation>&amp;Anonymisieren…</translation>
    </message>
    <message>
        <source>Wipe who a user is; orders stay</source>
        <translation>Löschen, wer ein Kunde ist; Bestellungen bleiben</translation>
    </message>
    <message>
        <source>Show what was done to the selected record</source>
        <translation>Anzeigen, was mit dem ausgewählten Datensatz gemacht wurde</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Back&amp;ups…</source>
        <translation>Sicherun&amp;gen…</translation>
    </message>
    <message>
        <source>List the backups, look into one or restore it</source>
        <translation>Die Sicherungen auflisten, in eine hineinsehen oder sie wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen…</translation>
    </message>
    <message>
        <source>Bring the book back from a backup; you see first what would change</source>
        <translation>Das Buch aus einer Sicherung wiederherstellen; Sie sehen vorher, was sich ändern würde</translation>
    </message>
    <message>
        <source>Restore a Backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find users, products, orders and commands in one box</source>
        <translation>Kunden, Produkte, Bestellungen und Befehle in einem Feld finden</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>%1, backup of %2 (read-only) – Tradebook</source>
        <translation>%1, Sicherung: %2 (schreibgeschützt) – Tradebook</translation>
    </message>
    <message>
        <source>%1 – Tradebook</source>
        <translation>%1 – Tradebook</translation>
    </message>
    <message>
        <source>The language changes with the next start, because the program is at work just now.</source>
        <translation>Die Sprache ändert sich mit dem nächsten Start, weil das Programm gerade arbeitet.</translation>
    </message>
    <message>
        <source>Rename View…</source>
        <translation>Ansicht umbenennen…</translation>
    </message>
    <message>
        <source>Give the selected view another name</source>
        <translation>Der ausgewählten Ansicht einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Delete View</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>Delete the selected view; Undo brings it back</source>
        <translation>Die ausgewählte Ansicht löschen; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>“%1” is not shown. %2</source>
        <comment>saved view, reason in a sentence</comment>
        <translation>„%1“ wird nicht angezeigt. %2</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Let the view hold what the list shows now</source>
        <translation>In der Ansicht aufheben, was die Liste jetzt zeigt</translation>
    </message>
    <message>
        <source>No book is open; open one first.</source>
        <translation>Es ist kein Buch geöffnet; öffnen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>Another dialog is open; close it first.</source>
        <translation>Ein anderes Dialogfenster ist offen; schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>This book is open to be read only, so that no order can be begun in it.</source>
        <translation>Dieses Buch ist schreibgeschützt geöffnet, daher kann darin keine Bestellung begonnen werden.</translation>
    </message>
    <message>
        <source>Open in New &amp;Window…</source>
        <translation>In neue&amp;m Fenster öffnen…</translation>
    </message>
    <message>
        <source>Open another book in a window of its own, beside this one</source>
        <translation>Ein weiteres Buch in einem eigenen Fenster neben diesem öffnen</translation>
    </message>
    <message>
        <source>Open in New Window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>“%1” is open in another window, which has come to the front.</source>
        <translation>„%1“ ist in einem anderen Fenster geöffnet, das nun im Vordergrund steht.</translation>
    </message>
    <message>
        <source>Move to a Safe Place…</source>
        <translation>An einen sicheren Ort verschieben…</translation>
    </message>
    <message>
        <source>Open for Writing</source>
        <translation>Zum Schreiben öffnen</translation>
    </message>
    <message>
        <source>Look for It…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show Backups…</source>
        <translation>Sicherungen zeigen…</translation>
    </message>
    <message>
        <source>Look for %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>Write Here Anyway</source>
        <translation>Trotzdem hier schreiben</translation>
    </message>
    <message>
        <source>Keep It Here</source>
        <translation>Hier lassen</translation>
    </message>
    <message>
        <source>Copy to Another Folder…</source>
        <translation>In einen anderen Ordner kopieren…</translation>
    </message>
    <message>
        <source>The book lies in “%1” now; the old file is kept as “%2”.</source>
        <translation>Das Buch liegt nun in „%1“; die alte Datei bleibt als „%2“ erhalten.</translation>
    </message>
    <message>
        <source>The book lies in “%1” now; the old file “%2” stays as it was, so do not go on in it.</source>
        <translation>Das Buch liegt nun in „%1“; die alte Datei „%2“ bleibt, wie sie war, arbeiten Sie also nicht darin weiter.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Import users, products, categories or orders from a table of text (CSV); you see first what would change</source>
        <translation>Kunden, Produkte, Kategorien oder Bestellungen aus einer Texttabelle (CSV) importieren; Sie sehen vorher, was sich ändern würde</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>The pages of the book with the number of their records. Select one to see it; Ctrl and its place in the list does the same.</source>
        <translation>Die Seiten des Buchs mit der Zahl ihrer Datensätze. Wählen Sie eine aus, um sie zu sehen; Strg und ihre Stelle in der Liste tun das Gleiche.</translation>
    </message>
    <message>
        <source>The views that you have saved, each with the number of rows in it now. Select one to see its list; F2 renames it, Delete deletes it.</source>
        <translation>Die Ansichten, die Sie gespeichert haben, jede mit der Zahl ihrer Zeilen jetzt. Wählen Sie eine aus, um ihre Liste zu sehen; F2 benennt sie um, Entf löscht sie.</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>Show the help for what you are doing just now</source>
        <translation>Die Hilfe zu dem zeigen, was Sie gerade tun</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Click on anything to read what it is for; the same keys once more tell of what has the keyboard</source>
        <translation>Auf etwas klicken, um zu lesen, wozu es da ist; noch einmal die gleichen Tasten erklären, was die Tastatur hat</translation>
    </message>
    <message>
        <source>Show version and licence, and copy what a report needs to know</source>
        <translation>Version und Lizenz zeigen und kopieren, was ein Bericht wissen muss</translation>
    </message>
    <message>
        <source>Tradebook ended unexpectedly on %1; nothing that was saved is lost.</source>
        <translation>Tradebook wurde am %1 unerwartet beendet; nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>Show Report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>Erneut öffnen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::MergeDialog</name>
    <message>
        <source>Merge Users</source>
        <translation>Kunden zusammenführen</translation>
    </message>
    <message>
        <source>Merge Products</source>
        <translation>Produkte zusammenführen</translation>
    </message>
    <message>
        <source>One of the two is kept. It gets what the other one has and it lacks; the other one is deleted. Undo brings both back.</source>
        <translation>Einer der beiden Datensätze wird behalten. Er bekommt, was der andere hat und ihm fehlt; der andere wird gelöscht. „Rückgängig“ holt beide zurück.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Orders that change hands</source>
        <translation>Bestellungen, die übergehen</translation>
    </message>
    <message>
        <source>Addresses that come along</source>
        <translation>Adressen, die mitkommen</translation>
    </message>
    <message>
        <source>Notes that come along</source>
        <translation>Notizen, die mitkommen</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Order lines that change hands</source>
        <translation>Positionen, die übergehen</translation>
    </message>
    <message>
        <source>On hand together</source>
        <translation>Zusammen vorhanden</translation>
    </message>
    <message>
        <source>Reserved together</source>
        <translation>Zusammen reserviert</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>One of the two is not there any more, so they cannot be merged.</source>
        <translation>Einer der beiden Datensätze ist nicht mehr vorhanden, deshalb lassen sie sich nicht zusammenführen.</translation>
    </message>
    <message>
        <source>Keeps this record, with its own name and numbers. What the other one has, and it lacks, comes to it.</source>
        <translation>Behält diesen Datensatz mit seinem Namen und seinen Nummern. Was der andere hat und ihm fehlt, kommt zu ihm.</translation>
    </message>
    <message>
        <source>Makes one record of both, as shown above. Undo brings both back.</source>
        <translation>Macht aus beiden einen Datensatz, wie oben gezeigt. Rückgängig bringt beide zurück.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::MessageBar</name>
    <message>
        <source>Copy Details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Copies the message with what a report of a fault needs to know</source>
        <translation>Kopiert die Meldung mit dem, was eine Fehlermeldung wissen muss</translation>
    </message>
    <message>
        <source>Takes the message away; what it tells about stays as it is. Escape does the same.</source>
        <translation>Blendet die Meldung aus; wovon sie berichtet, bleibt, wie es ist. Escape tut das Gleiche.</translation>
    </message>
    <message>
        <source>Tells what has happened, and offers what may be done next. It stays until the next message, or until you take it away.</source>
        <translation>Sagt, was geschehen ist, und bietet an, was als Nächstes getan werden kann. Sie bleibt bis zur nächsten Meldung oder bis Sie sie ausblenden.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::MoveBookDialog</name>
    <message>
        <source>Copy Book</source>
        <translation>Buch kopieren</translation>
    </message>
    <message>
        <source>Move Book</source>
        <translation>Buch verschieben</translation>
    </message>
    <message>
        <source>“%1” is copied into a folder where you may write, and opened there.</source>
        <translation>„%1“ wird in einen Ordner kopiert, in dem Sie schreiben dürfen, und dort geöffnet.</translation>
    </message>
    <message>
        <source>“%1” is copied into a folder of this computer, the copy is proven and opened. Nothing is deleted: the old file stays where it is as “%1 (moved)”, and its backups beside it.</source>
        <translation>„%1“ wird in einen Ordner dieses Computers kopiert, die Kopie geprüft und geöffnet. Nichts wird gelöscht: Die alte Datei bleibt als „%1 (moved)“ an ihrem Platz, ihre Sicherungen daneben.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Where the book shall lie; the folder is made where it is not there</source>
        <translation>Wo das Buch liegen soll; fehlt der Ordner, wird er angelegt</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Auswählen…</translation>
    </message>
    <message>
        <source>Choose the folder of the book&apos;s file</source>
        <translation>Den Ordner für die Datei des Buchs auswählen</translation>
    </message>
    <message>
        <source>&amp;Copy Book</source>
        <translation>Buch &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Move Book</source>
        <translation>Buch &amp;verschieben</translation>
    </message>
    <message>
        <source>Give the folder with its whole path.</source>
        <translation>Geben Sie den Ordner mit seinem vollständigen Pfad an.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Das ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>The book lies there now; choose another folder.</source>
        <translation>Dort liegt das Buch schon; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Folder of the Book</source>
        <translation>Ordner des Buchs</translation>
    </message>
    <message>
        <source>Copies the book there, proves the copy and opens it. The old file is not deleted.</source>
        <translation>Kopiert das Buch dorthin, prüft die Kopie und öffnet sie. Die alte Datei wird nicht gelöscht.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::NewBookDialog</name>
    <message>
        <source>Prices include &amp;tax</source>
        <translation>Preise enthalten &amp;Steuer</translation>
    </message>
    <message>
        <source>New Book</source>
        <translation>Neues Buch</translation>
    </message>
    <message>
        <source>The shop&apos;s name</source>
        <translation>Der Name des Ladens</translation>
    </message>
    <message>
        <source>The one currency of the book; it cannot be changed once an amount is entered</source>
        <translation>Die eine Währung des Buchs; sie lässt sich nicht mehr ändern, sobald ein Betrag eingegeben ist</translation>
    </message>
    <message>
        <source>Whether the prices you enter contain the tax already</source>
        <translation>Ob die Preise, die Sie eingeben, die Steuer schon enthalten</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Auswählen…</translation>
    </message>
    <message>
        <source>Choose the folder of the book&apos;s file</source>
        <translation>Den Ordner für die Datei des Buchs auswählen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Create Book</source>
        <translation>&amp;Buch anlegen</translation>
    </message>
    <message>
        <source>Give the book a name.</source>
        <translation>Geben Sie dem Buch einen Namen.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Dieser Ordner existiert nicht.</translation>
    </message>
    <message>
        <source>A file of this name lies there already; choose another name or folder.</source>
        <translation>Dort liegt schon eine Datei mit diesem Namen; wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>The book will be the file %1</source>
        <translation>Das Buch wird in dieser Datei liegen: %1</translation>
    </message>
    <message>
        <source>Folder of the Book</source>
        <translation>Ordner des Buchs</translation>
    </message>
    <message>
        <source>What the book is called, most often the name of the shop. Its file gets this name, too.</source>
        <translation>Wie das Buch heißt, meist der Name des Ladens. Auch seine Datei bekommt diesen Namen.</translation>
    </message>
    <message>
        <source>Where the file of the book shall lie. A folder on your own disk is best, not one that is synchronised or on a network.</source>
        <translation>Wo die Datei des Buchs liegen soll. Am besten in einem Ordner auf der eigenen Platte, nicht in einem, der synchronisiert wird oder im Netz liegt.</translation>
    </message>
    <message>
        <source>Makes the file and opens the new, empty book. Nothing that is there already is replaced.</source>
        <translation>Legt die Datei an und öffnet das neue, leere Buch. Nichts, was schon da ist, wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::NoteRow</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Edit the note of %1</source>
        <translation>Notiz bearbeiten: %1</translation>
    </message>
    <message>
        <source>Delete the note of %1</source>
        <translation>Notiz löschen: %1</translation>
    </message>
    <message>
        <source>Delete this note; Undo brings it back</source>
        <translation>Diese Notiz löschen; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>Andere übernehmen</translation>
    </message>
    <message>
        <source>Save what you typed over what somebody else has saved</source>
        <translation>Ihre Eingabe speichern und damit ersetzen, was jemand anderes gespeichert hat</translation>
    </message>
    <message>
        <source>Show what somebody else has saved; what you typed is dropped</source>
        <translation>Anzeigen, was jemand anderes gespeichert hat; Ihre Eingabe wird verworfen</translation>
    </message>
    <message>
        <source>Meanwhile this note has been deleted. You typed %1.</source>
        <translation>Diese Notiz wurde inzwischen gelöscht. Ihre Eingabe: %1.</translation>
    </message>
    <message>
        <source>Meanwhile this has become %1. You typed %2.</source>
        <translation>Diese Notiz wurde inzwischen geändert. Jetzt: %1. Ihre Eingabe: %2.</translation>
    </message>
    <message>
        <source>Typed before and not saved yet; press Enter in it to save it.</source>
        <translation>Früher eingegeben und noch nicht gespeichert; drücken Sie in der Notiz die Eingabetaste, um sie zu speichern.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::NotesList</name>
    <message>
        <source>Add Note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Press Enter to add the note, Shift+Enter for a new line</source>
        <translation>Die Eingabetaste fügt die Notiz hinzu, Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Show all %1 notes</source>
        <translation>Alle %1 Notizen anzeigen</translation>
    </message>
    <message>
        <source>A remark on this record. Enter adds it, Shift+Enter begins a new line; the filter of the list finds it.</source>
        <translation>Eine Bemerkung zu diesem Datensatz. Die Eingabetaste fügt sie hinzu, mit der Umschalttaste beginnt sie eine neue Zeile; der Filter der Liste findet sie.</translation>
    </message>
    <message>
        <source>Adds what is typed above as a note on this record.</source>
        <translation>Fügt das oben Getippte als Notiz zu diesem Datensatz hinzu.</translation>
    </message>
    <message>
        <source>Shows the older notes on this record, too.</source>
        <translation>Zeigt auch die älteren Notizen zu diesem Datensatz.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::OrderComposer</name>
    <message>
        <source>New customer “%1”</source>
        <translation>Neuer Kunde „%1“</translation>
    </message>
    <message>
        <source>added with the order</source>
        <translation>wird mit der Bestellung hinzugefügt</translation>
    </message>
    <message>
        <source>New customer, added with the order</source>
        <translation>Neuer Kunde, wird mit der Bestellung hinzugefügt</translation>
    </message>
    <message>
        <source>This customer is no longer in the book; choose another one.</source>
        <translation>Dieser Kunde ist nicht mehr im Buch; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“%1” is no longer in the book; take the line out.</source>
        <translation>„%1“ ist nicht mehr im Buch; nehmen Sie die Zeile heraus.</translation>
    </message>
    <message>
        <source>Walk-in: the order is on nobody&apos;s name</source>
        <translation>Laufkundschaft: Die Bestellung läuft auf keinen Namen</translation>
    </message>
    <message>
        <source>Choose one of those offered</source>
        <translation>Wählen Sie einen der angebotenen Kunden</translation>
    </message>
    <message>
        <source>This customer has not ordered yet.</source>
        <translation>Dieser Kunde hat noch nichts bestellt.</translation>
    </message>
    <message>
        <source>“%1” is not a customer yet: choose one of those offered, or “New customer”.</source>
        <translation>„%1“ ist noch kein Kunde: Wählen Sie einen der angebotenen oder „Neuer Kunde“.</translation>
    </message>
    <message>
        <source>The order was not placed: choose the customer.</source>
        <translation>Die Bestellung wurde nicht aufgegeben: Wählen Sie den Kunden aus.</translation>
    </message>
    <message>
        <source>The order was not placed: it has no line yet.</source>
        <translation>Die Bestellung wurde nicht aufgegeben: Sie hat noch keine Position.</translation>
    </message>
    <message>
        <source>The order was not placed: correct line %1.</source>
        <translation>Die Bestellung wurde nicht aufgegeben: Berichtigen Sie Position %1.</translation>
    </message>
    <message>
        <source>The order was not placed: correct “%1”.</source>
        <translation>Die Bestellung wurde nicht aufgegeben: Berichtigen Sie „%1“.</translation>
    </message>
    <message>
        <source>The order was not placed: its total is too large to be kept.</source>
        <translation>Die Bestellung wurde nicht aufgegeben: Ihre Summe ist zu groß, um gespeichert zu werden.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Position %1: %2</translation>
    </message>
    <message>
        <source>The order was not placed. %1</source>
        <translation>Die Bestellung wurde nicht aufgegeben. %1</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>The message holds at most %1 letters; nothing was pasted.</source>
        <translation>Die Mitteilung fasst höchstens %1 Zeichen; es wurde nichts eingefügt.</translation>
    </message>
    <message>
        <source>The total is reckoned once every figure is right.</source>
        <translation>Die Summe wird berechnet, sobald jede Angabe stimmt.</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Position %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::OrderForm</name>
    <message>
        <source>Start Processing</source>
        <translation>Bearbeitung beginnen</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Versenden</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Zustellen</translation>
    </message>
    <message>
        <source>Order details</source>
        <translation>Details der Bestellung</translation>
    </message>
    <message>
        <source>Cancel Order</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Retoure…</translation>
    </message>
    <message>
        <source>Issue Invoice</source>
        <translation>Rechnung ausstellen</translation>
    </message>
    <message>
        <source>Remove Line</source>
        <translation>Position entfernen</translation>
    </message>
    <message>
        <source>Cancels the order: what it reserves is free again</source>
        <translation>Storniert die Bestellung: Was sie reserviert, ist wieder frei</translation>
    </message>
    <message>
        <source>Takes goods of this order back, all or by line</source>
        <translation>Nimmt Ware aus dieser Bestellung zurück, ganz oder nach Positionen</translation>
    </message>
    <message>
        <source>Gives the order its invoice number; it keeps it for ever</source>
        <translation>Gibt der Bestellung ihre Rechnungsnummer; sie behält sie für immer</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Position hinzufügen</translation>
    </message>
    <message>
        <source>Takes the chosen line out of the order (Delete)</source>
        <translation>Nimmt die ausgewählte Position aus der Bestellung (Entf)</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Shipping tax</source>
        <translation>Steuer auf Versand</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Business date</source>
        <translation>Geschäftstag</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>Retoure %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Imported history: this order does not move stock</source>
        <translation>Importierte Altdaten: Diese Bestellung bewegt keinen Bestand</translation>
    </message>
    <message>
        <source>Return of order</source>
        <translation>Retoure zur Bestellung</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Position %1, %2: %3</translation>
    </message>
    <message>
        <source>%1 was not changed. %2</source>
        <translation>%1 wurde nicht geändert. %2</translation>
    </message>
    <message>
        <source>Takes the order one step on: from pending to processing, then shipped, then delivered. Shipping takes the pieces off the stock.</source>
        <translation>Bringt die Bestellung einen Schritt weiter: von ausstehend in Bearbeitung, dann versandt, dann zugestellt. Das Versenden nimmt die Stück aus dem Lager.</translation>
    </message>
    <message>
        <source>An order that is selected in the list is shown here: its items, its totals and what happens next.</source>
        <translation>Hier steht die Bestellung, die in der Liste gewählt ist: ihre Positionen, ihre Summen und wie es mit ihr weitergeht.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::OrderLinesModel</name>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Less</source>
        <comment>discount of a line, a short title</comment>
        <translation>Rab.</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>pieces that came back, a short title</comment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgenommen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::OrderLinesTable</name>
    <message>
        <source>Lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>&amp;Paste Lines</source>
        <translation>Positionen &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Remove Line</source>
        <translation>Position ent&amp;fernen</translation>
    </message>
    <message>
        <source>What is ordered, a line for each item. Type in a cell to change it; Enter goes on, Delete removes the line.</source>
        <translation>Was bestellt ist, eine Position je Artikel. In eine Zelle tippen, um sie zu ändern; die Eingabetaste geht weiter, Entf entfernt die Position.</translation>
    </message>
    <message>
        <source>How many pieces can be promised still; of an order that was shipped, how many have come back.</source>
        <translation>Wie viele Stück noch versprochen werden können; bei einer versandten Bestellung, wie viele zurückgekommen sind.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::OrderTotals</name>
    <message>
        <source>Subtotal: all lines</source>
        <translation>Zwischensumme: alle Positionen</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Total given back</source>
        <translation>Erstattung gesamt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>%1 less %2</source>
        <comment>quantity × price less percent</comment>
        <translation>%1 abzüglich %2</translation>
    </message>
    <message>
        <source>Discount, spread over the lines by their totals</source>
        <translation>Rabatt, auf die Positionen nach ihren Summen verteilt</translation>
    </message>
    <message>
        <source>of it on line %1</source>
        <translation>davon auf Position %1</translation>
    </message>
    <message>
        <source>Tax of %1, contained in %2</source>
        <translation>%1 Steuer, enthalten in %2</translation>
    </message>
    <message>
        <source>Tax of %1 on %2</source>
        <comment>rate, base</comment>
        <translation>%1 Steuer auf %2</translation>
    </message>
    <message>
        <source>Tax, contained in the prices</source>
        <translation>Steuer, in den Preisen enthalten</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>How was this computed?</source>
        <translation>Wie wurde das berechnet?</translation>
    </message>
    <message>
        <source>How the total came about</source>
        <translation>Wie die Summe zustande kam</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Shows every line, the spread of the discount and the tax of each rate</source>
        <translation>Zeigt jede Position, die Verteilung des Rabatts und die Steuer zu jedem Satz</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <source>Less discount</source>
        <translation>Abzüglich Rabatt</translation>
    </message>
    <message>
        <source>Plus shipping</source>
        <translation>Zuzüglich Versand</translation>
    </message>
    <message>
        <source>Tax (included)</source>
        <translation>Steuer (enthalten)</translation>
    </message>
    <message>
        <source>Total = subtotal − discount + shipping. The prices contain the tax.</source>
        <translation>Gesamt = Zwischensumme − Rabatt + Versand. Die Preise enthalten die Steuer.</translation>
    </message>
    <message>
        <source>Total = subtotal − discount + shipping + tax.</source>
        <translation>Gesamt = Zwischensumme − Rabatt + Versand + Steuer.</translation>
    </message>
    <message>
        <source>How the total was reckoned, step by step, to the last penny.</source>
        <translation>Wie die Summe berechnet wurde, Schritt für Schritt, bis auf den letzten Cent.</translation>
    </message>
    <message>
        <source>What is added or taken off.</source>
        <translation>Was dazukommt oder abgeht.</translation>
    </message>
    <message>
        <source>By how much.</source>
        <translation>Um wie viel.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <source>Filter: number, customer, note</source>
        <translation>Filter: Nummer, Kunde, Notiz</translation>
    </message>
    <message>
        <source>Status of the orders shown</source>
        <translation>Status der angezeigten Bestellungen</translation>
    </message>
    <message>
        <source>A new order is being written</source>
        <translation>Eine neue Bestellung wird gerade geschrieben</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>Shows the orders of one status only, with their number. Open are those that have not been shipped yet.</source>
        <translation>Zeigt nur die Bestellungen mit einem Status, mit ihrer Zahl. Offen sind die, die noch nicht versandt wurden.</translation>
    </message>
    <message>
        <source>This book has no orders yet</source>
        <translation>Dieses Buch hat noch keine Bestellungen</translation>
    </message>
    <message>
        <source>New Order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>No order matches</source>
        <translation>Keine Bestellung passt</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::Page</name>
    <message>
        <source>%1: %2</source>
        <comment>page, saved view</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>The list differs from the saved view; Save View… can bring the view up to date</source>
        <translation>Die Liste weicht von der gespeicherten Ansicht ab; „Ansicht speichern…“ kann die Ansicht auf den neuen Stand bringen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::PasteDialog</name>
    <message>
        <source>There is no table on the clipboard; copy some cells of a spreadsheet first.</source>
        <translation>In der Zwischenablage ist keine Tabelle; kopieren Sie zuerst einige Zellen aus einer Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Row %1 has a zero byte in it, so this is no table of texts; nothing was pasted.</source>
        <translation>Zeile %1 enthält ein Nullbyte, deshalb ist das keine Tabelle mit Texten; es wurde nichts eingefügt.</translation>
    </message>
    <message>
        <source>The &amp;first row names the columns</source>
        <translation>Die &amp;erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Reading the clipboard…</source>
        <translation>Die Zwischenablage wird gelesen…</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Checking %1 rows…</source>
        <translation>%1 Zeilen werden geprüft…</translation>
    </message>
    <message>
        <source>Tick it where the first row that was copied holds names of columns, not values.</source>
        <translation>Ankreuzen, wenn die erste kopierte Zeile Namen von Spalten enthält, keine Werte.</translation>
    </message>
    <message>
        <source>What becomes of each row, before anything is changed.</source>
        <translation>Was aus jeder Zeile wird, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>Does what is listed above, in one step that Undo takes back.</source>
        <translation>Tut, was oben aufgeführt ist, in einem Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>What this column of the clipboard holds, or that it is left out.</source>
        <translation>Was diese Spalte der Zwischenablage enthält, oder dass sie weggelassen wird.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::PasteLinesDialog</name>
    <message>
        <source>SKU, barcode or name</source>
        <translation>SKU, Strichcode oder Name</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Paste Lines</source>
        <translation>Positionen einfügen</translation>
    </message>
    <message>
        <source>Paste Lines into Order %1</source>
        <translation>Positionen in Bestellung %1 einfügen</translation>
    </message>
    <message>
        <source>Choose the column that names the items: by SKU, barcode or name.</source>
        <translation>Wählen Sie die Spalte, in der die Produkte stehen: mit SKU, Strichcode oder Name.</translation>
    </message>
    <message>
        <source>Not pasted: the item is missing.</source>
        <translation>Nicht eingefügt: Das Produkt fehlt.</translation>
    </message>
    <message>
        <source>Not pasted: no product has “%1” in its SKU, name or barcode.</source>
        <translation>Nicht eingefügt: Kein Produkt hat „%1“ in SKU, Name oder Strichcode.</translation>
    </message>
    <message>
        <source>Not pasted: “%1” fits several products; use the SKU.</source>
        <translation>Nicht eingefügt: „%1“ passt auf mehrere Produkte; verwenden Sie die SKU.</translation>
    </message>
    <message>
        <source>Not pasted: %1: %2</source>
        <translation>Nicht eingefügt: %1: %2</translation>
    </message>
    <message>
        <source>%1 will be added, %2 cannot be pasted.</source>
        <translation>Hinzuzufügen: %1, nicht einfügbar: %2.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Paste %Ln Lines</source>
        <translation>
            <numerusform>%Ln Position e&amp;infügen</numerusform>
            <numerusform>%Ln Positionen e&amp;infügen</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of them are shown.</source>
        <translation>Die ersten %1 davon werden angezeigt.</translation>
    </message>
    <message>
        <source>Which row of the clipboard it is.</source>
        <translation>Welche Zeile der Zwischenablage es ist.</translation>
    </message>
    <message>
        <source>What the row calls the item.</source>
        <translation>Wie die Zeile den Artikel nennt.</translation>
    </message>
    <message>
        <source>How many pieces it wants.</source>
        <translation>Wie viele Stück sie verlangt.</translation>
    </message>
    <message>
        <source>The price in the row; without one that of the product is taken.</source>
        <translation>Der Preis in der Zeile; ohne einen gilt der des Produkts.</translation>
    </message>
    <message>
        <source>Which product is added, or why the row is not pasted.</source>
        <translation>Welches Produkt hinzukommt oder warum die Zeile nicht eingefügt wird.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::PasteProductsDialog</name>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Einkaufspreis</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Code of the category</source>
        <translation>Code der Kategorie</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Minimum stock</source>
        <translation>Mindestbestand</translation>
    </message>
    <message>
        <source>Stock on hand</source>
        <translation>Vorhandener Bestand</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <translation>Nicht mehr im Sortiment</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Tax in hundredths of a percent</source>
        <translation>Steuer in hundertstel Prozent</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Paste Products</source>
        <translation>Produkte einfügen</translation>
    </message>
    <message>
        <source>Choose the column that holds the SKU: by it the products are found.</source>
        <translation>Wählen Sie die Spalte mit der SKU: Nach ihr werden die Produkte gefunden.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Änderung: %1</translation>
    </message>
    <message>
        <source>%1 will be added, %2 will change, %3 stay as they are, %4 cannot be pasted.</source>
        <translation>Hinzuzufügen: %1, zu ändern: %2, unverändert: %3, nicht einfügbar: %4.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Paste %Ln Products</source>
        <translation>
            <numerusform>%Ln Produkt e&amp;infügen</numerusform>
            <numerusform>%Ln Produkte e&amp;infügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not pasted: %1</source>
        <translation>Nicht eingefügt: %1</translation>
    </message>
    <message>
        <source>The first %1 of them are shown.</source>
        <translation>Die ersten %1 davon werden angezeigt.</translation>
    </message>
    <message>
        <source>Which row of the clipboard it is.</source>
        <translation>Welche Zeile der Zwischenablage es ist.</translation>
    </message>
    <message>
        <source>The number by which the product is found.</source>
        <translation>Die Nummer, an der das Produkt gefunden wird.</translation>
    </message>
    <message>
        <source>What the product is called.</source>
        <translation>Wie das Produkt heißt.</translation>
    </message>
    <message>
        <source>What is added or changed, or why the row is not pasted.</source>
        <translation>Was hinzukommt oder geändert wird, oder warum die Zeile nicht eingefügt wird.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::PhotoButton</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Choose a photo, drop one here or paste it with Ctrl+V</source>
        <translation>Foto auswählen, hier ablegen oder mit Strg+V einfügen</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>Noch kein Foto</translation>
    </message>
    <message>
        <source>The product&apos;s photo</source>
        <translation>Das Foto des Produkts</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::PhotoField</name>
    <message>
        <source>Paste Photo</source>
        <translation>Foto einfügen</translation>
    </message>
    <message>
        <source>Remove Photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Take the picture that was copied</source>
        <translation>Das kopierte Bild übernehmen</translation>
    </message>
    <message>
        <source>Let the product have no photo</source>
        <translation>Dem Produkt kein Foto geben</translation>
    </message>
    <message>
        <source>The photo of this product cannot be shown.</source>
        <translation>Das Foto dieses Produkts lässt sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>Photo of the Product</source>
        <translation>Foto des Produkts</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The clipboard holds neither a picture nor a file.</source>
        <translation>In der Zwischenablage ist weder ein Bild noch eine Datei.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ProductForm</name>
    <message>
        <source>Add Product</source>
        <translation>Produkt hinzufügen</translation>
    </message>
    <message>
        <source>An unfinished new product is kept here.</source>
        <translation>Ein unfertiges neues Produkt wird hier aufbewahrt.</translation>
    </message>
    <message>
        <source>Product details</source>
        <translation>Details des Produkts</translation>
    </message>
    <message>
        <source>Stock moves</source>
        <translation>Bestandsbewegungen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>Preisverlauf</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Einkaufspreis</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Minimum stock</source>
        <translation>Mindestbestand</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>Einbuchen…</translation>
    </message>
    <message>
        <source>Goods have come in</source>
        <translation>Ware ist eingegangen</translation>
    </message>
    <message>
        <source>Count…</source>
        <translation>Zählen…</translation>
    </message>
    <message>
        <source>Somebody has counted the shelf</source>
        <translation>Jemand hat das Regal gezählt</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>Korrigieren…</translation>
    </message>
    <message>
        <source>Set the stock right, with a reason</source>
        <translation>Den Bestand berichtigen, mit einem Grund</translation>
    </message>
    <message>
        <source>Show what has come in and gone out</source>
        <translation>Anzeigen, was ein- und ausgegangen ist</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neues Produkt</translation>
    </message>
    <message>
        <source>Photo and stock follow when it is added.</source>
        <translation>Foto und Bestand folgen, wenn es hinzugefügt ist.</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Nicht aktiv</translation>
    </message>
    <message>
        <source>%1 from the settings</source>
        <translation>%1 aus den Einstellungen</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>a number from a category</comment>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Why is this %1?</source>
        <translation>Wie kommt %1 zustande?</translation>
    </message>
    <message>
        <source>Low: %1 available, minimum %2</source>
        <translation>Niedrig: %1 verfügbar, Mindestbestand %2</translation>
    </message>
    <message>
        <source>What has come in and gone out last, the newest first. “Why is this …?” shows all of it.</source>
        <translation>Was zuletzt herein- und hinausging, das Neueste zuerst. „Wie kommt … zustande?“ zeigt alles.</translation>
    </message>
    <message>
        <source>When the pieces came or went.</source>
        <translation>Wann die Stück kamen oder gingen.</translation>
    </message>
    <message>
        <source>Why they came or went.</source>
        <translation>Warum sie kamen oder gingen.</translation>
    </message>
    <message>
        <source>How many came; those that went count negative.</source>
        <translation>Wie viele kamen; die gingen, zählen negativ.</translation>
    </message>
    <message>
        <source>Every price that the product has had, the newest first.</source>
        <translation>Jeder Preis, den das Produkt hatte, der neueste zuerst.</translation>
    </message>
    <message>
        <source>When the price was changed.</source>
        <translation>Wann der Preis geändert wurde.</translation>
    </message>
    <message>
        <source>The price until then.</source>
        <translation>Der Preis bis dahin.</translation>
    </message>
    <message>
        <source>The price from then on.</source>
        <translation>Der Preis von da an.</translation>
    </message>
    <message>
        <source>A product that is selected in the list is shown here: its fields, its photo and its stock.</source>
        <translation>Hier steht das Produkt, das in der Liste gewählt ist: seine Angaben, sein Foto und sein Bestand.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Filter: name, SKU, barcode</source>
        <translation>Filter: Name, SKU, Strichcode</translation>
    </message>
    <message>
        <source>Category tree</source>
        <translation>Kategorienbaum</translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln Produkt</numerusform>
            <numerusform>%Ln Produkte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · stock value %2</source>
        <translation>%1 · Bestandswert %2</translation>
    </message>
    <message>
        <source>“%1” stands on orders, so it stays; deactivate it to sell it no more.</source>
        <translation>„%1“ kommt in Bestellungen vor und bleibt deshalb erhalten; deaktivieren Sie das Produkt, um es nicht mehr zu verkaufen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these products stand on orders, so they stay; deactivate them to sell them no more.</source>
        <translation>
            <numerusform>%Ln dieser Produkte kommt in Bestellungen vor und bleibt deshalb erhalten; deaktivieren Sie es, um es nicht mehr zu verkaufen.</numerusform>
            <numerusform>%Ln dieser Produkte kommen in Bestellungen vor und bleiben deshalb erhalten; deaktivieren Sie sie, um sie nicht mehr zu verkaufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>This book has no products yet</source>
        <translation>Dieses Buch hat noch keine Produkte</translation>
    </message>
    <message>
        <source>New Product</source>
        <translation>Neues Produkt</translation>
    </message>
    <message>
        <source>No product matches</source>
        <translation>Kein Produkt passt</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ProgramSettings</name>
    <message>
        <source>Re&amp;move from List</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>C&amp;lear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Reset &amp;Window</source>
        <translation>&amp;Fenster zurücksetzen</translation>
    </message>
    <message>
        <source>Gives the window its first size, in the middle of the screen</source>
        <translation>Gibt dem Fenster seine anfängliche Größe, in der Mitte des Bildschirms</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Also says how numbers and dates are written.</source>
        <translation>Bestimmt auch, wie Zahlen und Daten geschrieben werden.</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>E&amp;rscheinungsbild</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Text&amp;größe</translation>
    </message>
    <message>
        <source>Of all text in the program, compared with the system&apos;s.</source>
        <translation>Für allen Text im Programm, im Vergleich zum System.</translation>
    </message>
    <message>
        <source>&amp;Recent books</source>
        <translation>&amp;Zuletzt geöffnete Bücher</translation>
    </message>
    <message>
        <source>Size and place</source>
        <translation>Größe und Platz</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>The language of the program, and how it writes numbers, dates and amounts</source>
        <translation>Die Sprache des Programms und wie es Zahlen, Daten und Beträge schreibt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light or dark colours; a high-contrast scheme of the system is kept as it is</source>
        <translation>Helle oder dunkle Farben; ein kontrastreiches Farbschema des Systems bleibt, wie es ist</translation>
    </message>
    <message>
        <source>From %1 to %2 per cent</source>
        <translation>Von %1 bis %2 Prozent</translation>
    </message>
    <message>
        <source>Forgets that the chosen book was opened; the book itself stays</source>
        <translation>Vergisst, dass das ausgewählte Buch geöffnet wurde; das Buch selbst bleibt</translation>
    </message>
    <message>
        <source>Forgets which books were opened; the books themselves stay</source>
        <translation>Vergisst, welche Bücher geöffnet wurden; die Bücher selbst bleiben</translation>
    </message>
    <message>
        <source>Recent books</source>
        <translation>Zuletzt geöffnete Bücher</translation>
    </message>
    <message>
        <source>&amp;Open the last book when Tradebook starts</source>
        <translation>Beim S&amp;tart das letzte Buch öffnen</translation>
    </message>
    <message>
        <source>Without it the Welcome page comes first; a book that was closed does not come back in either case</source>
        <translation>Ohne dies erscheint zuerst die Willkommensseite; ein geschlossenes Buch kommt in keinem Fall von selbst wieder</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>The books that were opened last, as the menu File and the Welcome page offer them.</source>
        <translation>Die zuletzt geöffneten Bücher, wie das Menü Datei und die Willkommensseite sie anbieten.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::RecordForm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Do not add it; what is typed can be brought back</source>
        <translation>Nicht hinzufügen; die Eingaben lassen sich zurückholen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Start Afresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>What was typed is discarded.</source>
        <translation>Die Eingaben sind verworfen.</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Puts the new record into the book; Undo takes it out again. Until then it is kept as a draft.</source>
        <translation>Nimmt den neuen Datensatz ins Buch auf; Rückgängig nimmt ihn wieder heraus. Bis dahin bleibt er als Entwurf erhalten.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::RecordTable</name>
    <message>
        <source>A row for each record. Select rows to change, copy or delete them; double-click or press F2 to change a cell; click on the head of a column to sort by it.</source>
        <translation>Eine Zeile je Datensatz. Zeilen auswählen, um sie zu ändern, zu kopieren oder zu löschen; mit Doppelklick oder F2 eine Zelle ändern; mit Klick auf einen Spaltenkopf danach sortieren.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::RecordTableModel</name>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>sorted descending</source>
        <translation>absteigend sortiert</translation>
    </message>
    <message>
        <source>sorted ascending</source>
        <translation>aufsteigend sortiert</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ReportText</name>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Bericht</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::RestoreDesk</name>
    <message>
        <source>Preparing to undo the restore…</source>
        <translation>Das Rückgängigmachen der Wiederherstellung wird vorbereitet…</translation>
    </message>
    <message>
        <source>Preparing the backup…</source>
        <translation>Die Sicherung wird vorbereitet…</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Die Sicherung wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Undoing the restore…</source>
        <translation>Die Wiederherstellung wird rückgängig gemacht…</translation>
    </message>
    <message>
        <source>Restored the backup of %1.</source>
        <translation>Die Sicherung wurde wiederhergestellt: %1.</translation>
    </message>
    <message>
        <source>The restore was undone; the book is as it was before.</source>
        <translation>Die Wiederherstellung wurde rückgängig gemacht; das Buch ist wie zuvor.</translation>
    </message>
    <message>
        <source>Undo Restore</source>
        <translation>Wiederherstellung rückgängig machen</translation>
    </message>
    <message>
        <source>%1 One place did not get the safety backup: %2</source>
        <comment>what was done, then a sentence that says why not</comment>
        <translation>%1 An einem Ort kam die Sicherheitskopie nicht an: %2</translation>
    </message>
    <message>
        <source>The file that could not be opened is kept as “%1”.</source>
        <translation>Die Datei, die sich nicht öffnen ließ, ist als „%1“ aufgehoben.</translation>
    </message>
    <message>
        <source>Show File</source>
        <translation>Datei anzeigen</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <source>“%1” is a backup, made on %2; it is not opened for writing.</source>
        <translation>„%1“ ist eine Sicherung (%2); sie wird nicht zum Schreiben geöffnet.</translation>
    </message>
    <message>
        <source>“%1” is a backup; it is not opened for writing.</source>
        <translation>„%1“ ist eine Sicherung; sie wird nicht zum Schreiben geöffnet.</translation>
    </message>
    <message>
        <source>Look Inside</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Opening the backup…</source>
        <translation>Die Sicherung wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ReturnDialog</name>
    <message>
        <source>All that has not come back yet, with its shipping</source>
        <translation>Alles, was noch nicht zurückgekommen ist, mit den Versandkosten</translation>
    </message>
    <message>
        <source>Return of order %1</source>
        <translation>Retoure zur Bestellung %1</translation>
    </message>
    <message>
        <source>Shipping back</source>
        <translation>Versandkosten zurück</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Lines to take back</source>
        <translation>Positionen zum Zurücknehmen</translation>
    </message>
    <message>
        <source>Pieces of line %1, %2, to take back</source>
        <translation>Stückzahl von Position %1, %2, zum Zurücknehmen</translation>
    </message>
    <message>
        <source>Of the shipping, %1 has not been given back.</source>
        <translation>Von den Versandkosten noch nicht erstattet: %1.</translation>
    </message>
    <message>
        <source>Not more than %1.</source>
        <translation>Nicht mehr als %1.</translation>
    </message>
    <message>
        <source>Choose how many pieces come back.</source>
        <translation>Wählen Sie, wie viele Stück zurückkommen.</translation>
    </message>
    <message>
        <source>Nothing was taken back. %1</source>
        <translation>Nichts wurde zurückgenommen. %1</translation>
    </message>
    <message>
        <source>How much of the shipping is given back; not more than what was paid for it.</source>
        <translation>Wie viel vom Versand erstattet wird; nicht mehr, als dafür bezahlt wurde.</translation>
    </message>
    <message>
        <source>Takes back every piece that has not come back yet, and gives the shipping back too.</source>
        <translation>Nimmt jedes Stück zurück, das noch nicht zurück ist, und erstattet auch den Versand.</translation>
    </message>
    <message>
        <source>Makes a return of the chosen pieces. They are on hand again when the return is delivered.</source>
        <translation>Macht aus den gewählten Stück eine Retoure. Sie sind wieder vorhanden, wenn die Retoure zugestellt ist.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::SaveViewDialog</name>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Fahne</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Lorry</source>
        <translation>Lastwagen</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>Münzen</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>Lightning</source>
        <translation>Blitz</translation>
    </message>
    <message>
        <source>Save View</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>&amp;Save View</source>
        <translation>Ansicht &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Update “%1”, which is shown</source>
        <translation>Angezeigte Ansicht „%1“ &amp;aktualisieren</translation>
    </message>
    <message>
        <source>Rename View</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>&amp;Rename View</source>
        <translation>Ansicht &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Icon</source>
        <translation>S&amp;ymbol</translation>
    </message>
    <message>
        <source>Gives the view this name; what it shows stays.</source>
        <translation>Gibt der Ansicht diesen Namen; was sie zeigt, bleibt.</translation>
    </message>
    <message>
        <source>Keeps the filter, the sort and the columns of the list under this name, at the left of the window.</source>
        <translation>Bewahrt Filter, Sortierung und Spalten der Liste unter diesem Namen auf, links im Fenster.</translation>
    </message>
    <message>
        <source>What the view is called at the left of the window. Each name is there once.</source>
        <translation>Wie die Ansicht links im Fenster heißt. Jeden Namen gibt es einmal.</translation>
    </message>
    <message>
        <source>The sign that stands before the name of the view.</source>
        <translation>Das Zeichen, das vor dem Namen der Ansicht steht.</translation>
    </message>
    <message>
        <source>Lets the view that is shown hold what the list shows now, instead of making another view.</source>
        <translation>Lässt die gezeigte Ansicht enthalten, was die Liste jetzt zeigt, statt eine weitere anzulegen.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::SearchButton</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::SearchPalette</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search users, products, orders and commands</source>
        <translation>Kunden, Produkte, Bestellungen und Befehle suchen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a group of results, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Zu „%1“ passt nichts</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Type to search; arrow keys and Enter to choose</source>
        <translation>Tippen zum Suchen; Pfeiltasten und Eingabetaste zum Auswählen</translation>
    </message>
    <message>
        <source>Nothing matches “%1”; showing “%2”</source>
        <translation>Zu „%1“ passt nichts; angezeigt wird „%2“</translation>
    </message>
    <message>
        <source>Finds users, products, orders and commands by a part of their names, codes or numbers. Arrow keys choose, Enter goes there.</source>
        <translation>Findet Kunden, Produkte, Bestellungen und Befehle an einem Teil von Name, Code oder Nummer. Pfeiltasten wählen, die Eingabetaste führt dorthin.</translation>
    </message>
    <message>
        <source>What was found, the best first, and the commands of the menus. Press Enter or click to go there.</source>
        <translation>Was gefunden wurde, das Beste zuerst, und die Befehle der Menüs. Die Eingabetaste oder ein Klick führt dorthin.</translation>
    </message>
    <message>
        <source>Look for less: a part of a name, a code, a number or a command.</source>
        <translation>Suchen Sie nach weniger: einem Teil eines Namens, einem Code, einer Nummer oder einem Befehl.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings of</source>
        <translation>Einstellungen für</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Buch</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>No command and no key has all these words.</source>
        <translation>Kein Befehl und keine Taste enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>A part of a command or of its keys</source>
        <translation>Teil eines Befehls oder seiner Tasten</translation>
    </message>
    <message>
        <source>Lists only the lines that have all these words, in the name of the command, in its keys or in its group.</source>
        <translation>Zeigt nur die Zeilen, die alle diese Wörter im Befehl, in seinen Tasten oder in seiner Gruppe enthalten.</translation>
    </message>
    <message>
        <source>Every command with its keys, by menu, and the keys that lists, forms and fields know themselves.</source>
        <translation>Jeder Befehl mit seinen Tasten, nach Menüs, und die Tasten, die Listen, Formulare und Felder selbst kennen.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>The menu that holds the command, or the part of the window where the keys work.</source>
        <translation>Das Menü mit dem Befehl oder der Teil des Fensters, in dem die Tasten wirken.</translation>
    </message>
    <message>
        <source>What the keys do.</source>
        <translation>Was die Tasten tun.</translation>
    </message>
    <message>
        <source>Press these together. Several, with commas between, do the same.</source>
        <translation>Diese zusammen drücken. Mehrere, durch Kommas getrennt, tun das Gleiche.</translation>
    </message>
    <message>
        <source>&amp;Copy List</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies what is listed, to be printed from a letter or a spreadsheet</source>
        <translation>Kopiert, was aufgeführt ist, um es aus einem Brief oder einer Tabelle zu drucken</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::SortMenu</name>
    <message>
        <source>Sort by this column, or add it to the columns that the list is sorted by</source>
        <translation>Nach dieser Spalte sortieren oder sie zu den Spalten hinzufügen, nach denen die Liste sortiert wird</translation>
    </message>
    <message>
        <source>Sort &amp;Descending</source>
        <translation>A&amp;bsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort &amp;Ascending</source>
        <translation>&amp;Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>The largest or last by this column first</source>
        <translation>Was in dieser Spalte am größten ist oder zuletzt kommt, steht zuerst</translation>
    </message>
    <message>
        <source>The smallest or first by this column first</source>
        <translation>Was in dieser Spalte am kleinsten ist oder zuerst kommt, steht zuerst</translation>
    </message>
    <message>
        <source>Reverse &amp;in Sort</source>
        <translation>&amp;In der Sortierung umkehren</translation>
    </message>
    <message>
        <source>Add &amp;to Sort</source>
        <translation>Zur Sortierung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Turns the order by this column round, and leaves the other columns of the sort</source>
        <translation>Kehrt die Reihenfolge nach dieser Spalte um und lässt die anderen Spalten der Sortierung, wie sie sind</translation>
    </message>
    <message>
        <source>Rows that are equal so far stand by this column</source>
        <translation>Bisher gleiche Zeilen werden nach dieser Spalte geordnet</translation>
    </message>
    <message>
        <source>This page has no columns to choose</source>
        <translation>Diese Seite hat keine Spalten zur Auswahl</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::StatisticsDialog</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Not yet in the file</source>
        <translation>Noch nicht in der Datei</translation>
    </message>
    <message>
        <source>Free inside</source>
        <translation>Darin frei</translation>
    </message>
    <message>
        <source>Version of the schema</source>
        <translation>Version des Schemas</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Changed rows</source>
        <translation>Geänderte Zeilen</translation>
    </message>
    <message>
        <source>Oldest step</source>
        <translation>Ältester Schritt</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>ever</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Kept up to</source>
        <translation>Höchstgröße</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>How long the history is kept can be set in Settings.</source>
        <translation>Wie lange der Verlauf aufbewahrt wird, lässt sich in den Einstellungen festlegen.</translation>
    </message>
    <message>
        <source>How many records of each kind the book holds.</source>
        <translation>Wie viele Datensätze jeder Art das Buch enthält.</translation>
    </message>
    <message>
        <source>The kind of record.</source>
        <translation>Die Art der Datensätze.</translation>
    </message>
    <message>
        <source>How many of them are in the book.</source>
        <translation>Wie viele davon im Buch sind.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::StepsModel</name>
    <message>
        <source>for good</source>
        <translation>endgültig</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was gemacht wurde</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::StockDialog</name>
    <message>
        <source>Receive Goods</source>
        <translation>Wareneingang</translation>
    </message>
    <message>
        <source>Count Stock</source>
        <translation>Bestand zählen</translation>
    </message>
    <message>
        <source>Adjust Stock</source>
        <translation>Bestand korrigieren</translation>
    </message>
    <message>
        <source>&amp;Pieces</source>
        <translation>&amp;Stück</translation>
    </message>
    <message>
        <source>C&amp;ounted</source>
        <translation>Ge&amp;zählt</translation>
    </message>
    <message>
        <source>C&amp;hange, like −2 or 5</source>
        <translation>Än&amp;derung, etwa −2 oder 5</translation>
    </message>
    <message>
        <source>&amp;Receive</source>
        <translation>Ein&amp;buchen</translation>
    </message>
    <message>
        <source>&amp;Save Count</source>
        <translation>Zählung &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Adjust</source>
        <translation>&amp;Korrigieren</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>On hand: %1</source>
        <translation>Vorhanden: %1</translation>
    </message>
    <message>
        <source>Then %1 are on hand.</source>
        <translation>Danach vorhanden: %1.</translation>
    </message>
    <message>
        <source>As the book has it; nothing will change.</source>
        <translation>Wie im Buch; nichts ändert sich.</translation>
    </message>
    <message>
        <source>%1 more than the book has.</source>
        <translation>%1 mehr als im Buch.</translation>
    </message>
    <message>
        <source>%1 fewer than the book has.</source>
        <translation>%1 weniger als im Buch.</translation>
    </message>
    <message>
        <source>Enter how many pieces came in, 1 or more.</source>
        <translation>Geben Sie ein, wie viele Stück eingegangen sind, 1 oder mehr.</translation>
    </message>
    <message>
        <source>There cannot be fewer than 0 pieces on the shelf.</source>
        <translation>Im Regal können nicht weniger als 0 Stück sein.</translation>
    </message>
    <message>
        <source>Enter a change, like −2 or 5.</source>
        <translation>Geben Sie eine Änderung ein, etwa −2 oder 5.</translation>
    </message>
    <message>
        <source>Only %1 are on hand, so nothing was changed.</source>
        <translation>Vorhanden ist nur %1, deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Write why the stock changes; it is kept with the change.</source>
        <translation>Schreiben Sie, warum sich der Bestand ändert; der Grund wird mit der Änderung aufbewahrt.</translation>
    </message>
    <message>
        <source>Writes the move of stock down. It stays in the list of moves; Undo takes it back.</source>
        <translation>Schreibt die Lagerbewegung auf. Sie bleibt in der Liste der Bewegungen; Rückgängig nimmt sie zurück.</translation>
    </message>
    <message>
        <source>How many pieces have come in.</source>
        <translation>Wie viele Stück hereingekommen sind.</translation>
    </message>
    <message>
        <source>How many pieces lie on the shelf now. The difference is written down.</source>
        <translation>Wie viele Stück jetzt im Regal liegen. Aufgeschrieben wird der Unterschied.</translation>
    </message>
    <message>
        <source>How many pieces more, or with a minus fewer, are on hand from now on.</source>
        <translation>Wie viele Stück von jetzt an mehr, oder mit einem Minus weniger, vorhanden sind.</translation>
    </message>
    <message>
        <source>Why, in your own words, such as a delivery note or breakage. It is kept with the move.</source>
        <translation>Warum, in Ihren eigenen Worten, etwa ein Lieferschein oder Bruch. Es bleibt bei der Bewegung stehen.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::StockMovesDialog</name>
    <message>
        <source>Moves</source>
        <translation>Bewegungen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Stock Moves</source>
        <translation>Bestandsbewegungen</translation>
    </message>
    <message>
        <source>Show &amp;Order</source>
        <translation>&amp;Bestellung anzeigen</translation>
    </message>
    <message>
        <source>Show the order that the move belongs to</source>
        <translation>Die Bestellung anzeigen, zu der die Bewegung gehört</translation>
    </message>
    <message>
        <source>Why is %1 on hand?</source>
        <translation>Wie kommt der Bestand von %1 zustande?</translation>
    </message>
    <message>
        <source>Nothing has come in or gone out yet.</source>
        <translation>Noch ist nichts ein- oder ausgegangen.</translation>
    </message>
    <message>
        <source>These are the latest %1 moves.</source>
        <translation>Das sind die letzten %1 Bewegungen.</translation>
    </message>
    <message>
        <source>Every piece that came or went, the newest first. Enter on the move of an order shows the order.</source>
        <translation>Jedes Stück, das kam oder ging, das Neueste zuerst. Die Eingabetaste auf der Bewegung einer Bestellung zeigt die Bestellung.</translation>
    </message>
    <message>
        <source>When the pieces came or went.</source>
        <translation>Wann die Stück kamen oder gingen.</translation>
    </message>
    <message>
        <source>Why they came or went.</source>
        <translation>Warum sie kamen oder gingen.</translation>
    </message>
    <message>
        <source>The order that the move belongs to.</source>
        <translation>Die Bestellung, zu der die Bewegung gehört.</translation>
    </message>
    <message>
        <source>What was written about it.</source>
        <translation>Was dazu geschrieben wurde.</translation>
    </message>
    <message>
        <source>How many came; those that went count negative.</source>
        <translation>Wie viele kamen; die gingen, zählen negativ.</translation>
    </message>
    <message>
        <source>How many were on hand after it.</source>
        <translation>Wie viele danach vorhanden waren.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::SuggestBox</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>What fits the letters that are typed. Arrow keys choose, Enter takes it.</source>
        <translation>Was zu den getippten Buchstaben passt. Pfeiltasten wählen, die Eingabetaste übernimmt.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::SupportDialog</name>
    <message>
        <source>Support Bundle</source>
        <translation>Bericht für die Hilfe</translation>
    </message>
    <message>
        <source>All that is saved or copied, word by word. It can be selected.</source>
        <translation>Alles, was gespeichert oder kopiert wird, Wort für Wort. Es kann markiert werden.</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>Wird gesammelt…</translation>
    </message>
    <message>
        <source>For whoever helps you with a fault: versions, sizes, counts, settings, the last warnings and crashes. Nothing of your records is in it, no name, no amount, no address, no path. It is sent nowhere: read it, then save or copy it.</source>
        <translation>Für alle, die Ihnen bei einem Fehler helfen: Versionen, Größen, Anzahlen, Einstellungen, die letzten Warnungen und Abstürze. Von Ihren Datensätzen steht nichts darin, kein Name, kein Betrag, keine Adresse, kein Pfad. Er wird nirgendwohin gesendet: Lesen Sie ihn, und speichern oder kopieren Sie ihn dann.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Saves the report as a file of text</source>
        <translation>Speichert den Bericht als Textdatei</translation>
    </message>
    <message>
        <source>Copies the whole report, to be pasted where you tell of the fault</source>
        <translation>Kopiert den ganzen Bericht, um ihn dort einzufügen, wo Sie von dem Fehler schreiben</translation>
    </message>
    <message>
        <source>Save Support Bundle</source>
        <translation>Bericht für die Hilfe speichern</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht steht in %1.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::UnfinishedOrders</name>
    <message>
        <source>Unfinished orders</source>
        <translation>Unfertige Bestellungen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Goes on with the chosen unfinished order</source>
        <translation>Setzt die ausgewählte unfertige Bestellung fort</translation>
    </message>
    <message>
        <source>Throws the chosen unfinished order away</source>
        <translation>Verwirft die ausgewählte unfertige Bestellung</translation>
    </message>
    <message>
        <source>Orders that were typed and not placed yet. They wait here; Enter goes on with one.</source>
        <translation>Bestellungen, die getippt und noch nicht aufgegeben wurden. Sie warten hier; die Eingabetaste macht mit einer weiter.</translation>
    </message>
    <message>
        <source>For whom the order is, as far as that has been typed.</source>
        <translation>Für wen die Bestellung ist, soweit das getippt wurde.</translation>
    </message>
    <message>
        <source>How many lines it has so far.</source>
        <translation>Wie viele Positionen sie bisher hat.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::UnlockField</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The passphrase that was set when this backup was made</source>
        <translation>Die Passphrase, die festgelegt war, als diese Sicherung erstellt wurde</translation>
    </message>
    <message>
        <source>Opens this backup, and all with the same passphrase, until the book is closed</source>
        <translation>Öffnet diese Sicherung und alle mit derselben Passphrase, bis das Buch geschlossen wird</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::UserForm</name>
    <message>
        <source>Add User</source>
        <translation>Kunden hinzufügen</translation>
    </message>
    <message>
        <source>An unfinished new user is kept here.</source>
        <translation>Ein unfertiger neuer Kunde wird hier aufbewahrt.</translation>
    </message>
    <message>
        <source>User details</source>
        <translation>Details des Kunden</translation>
    </message>
    <message>
        <source>Recent orders</source>
        <translation>Letzte Bestellungen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Vorlieben</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Press Enter on an order, or double-click it, to see it</source>
        <translation>Drücken Sie auf einer Bestellung die Eingabetaste oder klicken Sie doppelt darauf, um sie zu sehen</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Nicht aktiv</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Letzte Bestellung</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>The number of the order.</source>
        <translation>Die Nummer der Bestellung.</translation>
    </message>
    <message>
        <source>The day for which the order counts.</source>
        <translation>Der Tag, für den die Bestellung zählt.</translation>
    </message>
    <message>
        <source>How far the order is.</source>
        <translation>Wie weit die Bestellung ist.</translation>
    </message>
    <message>
        <source>What the order comes to; a return counts negative.</source>
        <translation>Worauf sich die Bestellung beläuft; eine Retoure zählt negativ.</translation>
    </message>
    <message>
        <source>A user who is selected in the list is shown here, with addresses and orders.</source>
        <translation>Hier steht der Kunde, der in der Liste gewählt ist, mit Adressen und Bestellungen.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Filter: name, email, code, phone</source>
        <translation>Filter: Name, E-Mail, Code, Telefon</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>“%1” stands on orders and is kept; nothing was deleted. A user who is not active is offered no more.</source>
        <translation>„%1“ kommt in Bestellungen vor und bleibt erhalten; es wurde nichts gelöscht. Ein Kunde, der nicht aktiv ist, wird nicht mehr angeboten.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” stands on orders and is kept; none of the %Ln users was deleted.</source>
        <translation>
            <numerusform>„%1“ kommt in Bestellungen vor und bleibt erhalten; es wurde nichts gelöscht.</numerusform>
            <numerusform>„%1“ kommt in Bestellungen vor und bleibt erhalten; keiner der %Ln Kunden wurde gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>This book has no users yet</source>
        <translation>Dieses Buch hat noch keine Kunden</translation>
    </message>
    <message>
        <source>New User</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>No user matches</source>
        <translation>Kein Kunde passt</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ViewsDesk</name>
    <message>
        <source>This view cannot be read: a newer version or another program has written it.</source>
        <translation>Diese Ansicht lässt sich nicht lesen: Eine neuere Version oder ein anderes Programm hat sie geschrieben.</translation>
    </message>
</context>
<context>
    <name>tradebook::ui::WelcomePage</name>
    <message>
        <source>&amp;New Book…</source>
        <translation>&amp;Neues Buch…</translation>
    </message>
    <message>
        <source>&amp;Open Book…</source>
        <translation>Buch ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Try the Sample Shop</source>
        <translation>Bei&amp;spielladen ausprobieren</translation>
    </message>
    <message>
        <source>Restore a &amp;Backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>Recent books</source>
        <translation>Zuletzt geöffnete Bücher</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Begins a new, empty book for a shop</source>
        <translation>Beginnt ein neues, leeres Buch für einen Laden</translation>
    </message>
    <message>
        <source>Opens a book from a file</source>
        <translation>Öffnet ein Buch aus einer Datei</translation>
    </message>
    <message>
        <source>Opens a made-up shop with twelve months of orders to look around in</source>
        <translation>Öffnet einen erfundenen Laden mit Bestellungen aus zwölf Monaten, zum Umsehen</translation>
    </message>
    <message>
        <source>Brings a book back from one of its backups</source>
        <translation>Stellt ein Buch aus einer seiner Sicherungen wieder her</translation>
    </message>
    <message>
        <source>Welcome to Tradebook</source>
        <translation>Willkommen bei Tradebook</translation>
    </message>
    <message>
        <source>Your customers, products, orders and categories in one book, in a file of your own.</source>
        <translation>Ihre Kunden, Produkte, Bestellungen und Kategorien in einem Buch, in einer eigenen Datei.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Begins a book with what is in a table of text (CSV), such as a list of products</source>
        <translation>Beginnt ein Buch mit dem, was in einer Texttabelle (CSV) steht, etwa einer Produktliste</translation>
    </message>
    <message>
        <source>The file of a book, of a backup or of a table of text can also be dropped on this window.</source>
        <translation>Die Datei eines Buchs, einer Sicherung oder einer Texttabelle lässt sich auch auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>The books that were opened last. Click on one, or press Enter, to open it.</source>
        <translation>Die zuletzt geöffneten Bücher. Ein Klick darauf oder die Eingabetaste öffnet es.</translation>
    </message>
</context>
</TS>
