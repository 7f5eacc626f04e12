<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Action</name>
    <message numerus="yes">
        <source>Add %n users</source>
        <translation>
            <numerusform>Add %n user</numerusform>
            <numerusform>Add %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n users</source>
        <translation>
            <numerusform>Change %n user</numerusform>
            <numerusform>Change %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n users</source>
        <translation>
            <numerusform>Delete %n user</numerusform>
            <numerusform>Delete %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n users</source>
        <translation>
            <numerusform>Activate %n user</numerusform>
            <numerusform>Activate %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n users</source>
        <translation>
            <numerusform>Deactivate %n user</numerusform>
            <numerusform>Deactivate %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Anonymise %n users</source>
        <translation>
            <numerusform>Anonymise %n user</numerusform>
            <numerusform>Anonymise %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n users</source>
        <translation>
            <numerusform>Merge %n user</numerusform>
            <numerusform>Merge %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the preferences of %n users</source>
        <translation>
            <numerusform>Change the preferences of %n user</numerusform>
            <numerusform>Change the preferences of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the tags of %n users</source>
        <translation>
            <numerusform>Change the tags of %n user</numerusform>
            <numerusform>Change the tags of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n addresses</source>
        <translation>
            <numerusform>Add %n address</numerusform>
            <numerusform>Add %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n addresses</source>
        <translation>
            <numerusform>Change %n address</numerusform>
            <numerusform>Change %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n addresses</source>
        <translation>
            <numerusform>Delete %n address</numerusform>
            <numerusform>Delete %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n categories</source>
        <translation>
            <numerusform>Add %n category</numerusform>
            <numerusform>Add %n categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n categories</source>
        <translation>
            <numerusform>Change %n category</numerusform>
            <numerusform>Change %n categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n categories</source>
        <translation>
            <numerusform>Move %n category</numerusform>
            <numerusform>Move %n categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n categories</source>
        <translation>
            <numerusform>Delete %n category</numerusform>
            <numerusform>Delete %n categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n products</source>
        <translation>
            <numerusform>Add %n product</numerusform>
            <numerusform>Add %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n products</source>
        <translation>
            <numerusform>Change %n product</numerusform>
            <numerusform>Change %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add or change %n products</source>
        <translation>
            <numerusform>Add or change %n product</numerusform>
            <numerusform>Add or change %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n products</source>
        <translation>
            <numerusform>Delete %n product</numerusform>
            <numerusform>Delete %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n products</source>
        <translation>
            <numerusform>Activate %n product</numerusform>
            <numerusform>Activate %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n products</source>
        <translation>
            <numerusform>Deactivate %n product</numerusform>
            <numerusform>Deactivate %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n products</source>
        <translation>
            <numerusform>Paste %n product</numerusform>
            <numerusform>Paste %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n products</source>
        <translation>
            <numerusform>Merge %n product</numerusform>
            <numerusform>Merge %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n products to another category</source>
        <translation>
            <numerusform>Move %n product to another category</numerusform>
            <numerusform>Move %n products to another category</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n prices</source>
        <translation>
            <numerusform>Change %n price</numerusform>
            <numerusform>Change %n prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Raise %n prices by %2</source>
        <translation>
            <numerusform>Raise %n price by %2</numerusform>
            <numerusform>Raise %n prices by %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lower %n prices by %2</source>
        <translation>
            <numerusform>Lower %n price by %2</numerusform>
            <numerusform>Lower %n prices by %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the tags of %n products</source>
        <translation>
            <numerusform>Change the tags of %n product</numerusform>
            <numerusform>Change the tags of %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n photos</source>
        <translation>
            <numerusform>Change %n photo</numerusform>
            <numerusform>Change %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the stock of %n products</source>
        <translation>
            <numerusform>Change the stock of %n product</numerusform>
            <numerusform>Change the stock of %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Receive %n products</source>
        <translation>
            <numerusform>Receive %n product</numerusform>
            <numerusform>Receive %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adjust the stock of %n products</source>
        <translation>
            <numerusform>Adjust the stock of %n product</numerusform>
            <numerusform>Adjust the stock of %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Count the stock of %n products</source>
        <translation>
            <numerusform>Count the stock of %n product</numerusform>
            <numerusform>Count the stock of %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n orders</source>
        <translation>
            <numerusform>Place %n order</numerusform>
            <numerusform>Place %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n orders</source>
        <translation>
            <numerusform>Change %n order</numerusform>
            <numerusform>Change %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines</source>
        <translation>
            <numerusform>Paste %n line</numerusform>
            <numerusform>Paste %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n orders to %2</source>
        <translation>
            <numerusform>Set %n order to %2</numerusform>
            <numerusform>Set %n orders to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n orders</source>
        <translation>
            <numerusform>Cancel %n order</numerusform>
            <numerusform>Cancel %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n orders</source>
        <translation>
            <numerusform>Delete %n order</numerusform>
            <numerusform>Delete %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take goods of %n orders back</source>
        <translation>
            <numerusform>Take goods of %n order back</numerusform>
            <numerusform>Take goods of %n orders back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issue %n invoices</source>
        <translation>
            <numerusform>Issue %n invoice</numerusform>
            <numerusform>Issue %n invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n notes</source>
        <translation>
            <numerusform>Add %n note</numerusform>
            <numerusform>Add %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n notes</source>
        <translation>
            <numerusform>Change %n note</numerusform>
            <numerusform>Change %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n notes</source>
        <translation>
            <numerusform>Delete %n note</numerusform>
            <numerusform>Delete %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n former versions</source>
        <translation>
            <numerusform>Restore %n former version</numerusform>
            <numerusform>Restore %n former versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n views</source>
        <translation>
            <numerusform>Save %n view</numerusform>
            <numerusform>Save %n views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename %n views</source>
        <translation>
            <numerusform>Rename %n view</numerusform>
            <numerusform>Rename %n views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n views</source>
        <translation>
            <numerusform>Delete %n view</numerusform>
            <numerusform>Delete %n views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n settings of the book</source>
        <translation>
            <numerusform>Change %n setting of the book</numerusform>
            <numerusform>Change %n settings of the book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n users</source>
        <translation>
            <numerusform>Import %n user</numerusform>
            <numerusform>Import %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n addresses</source>
        <translation>
            <numerusform>Import %n address</numerusform>
            <numerusform>Import %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n categories</source>
        <translation>
            <numerusform>Import %n category</numerusform>
            <numerusform>Import %n categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n products</source>
        <translation>
            <numerusform>Import %n product</numerusform>
            <numerusform>Import %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n orders</source>
        <translation>
            <numerusform>Import %n order</numerusform>
            <numerusform>Import %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n order lines</source>
        <translation>
            <numerusform>Import %n order line</numerusform>
            <numerusform>Import %n order lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make up %n orders</source>
        <translation>
            <numerusform>Make up %n order</numerusform>
            <numerusform>Make up %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%Ln things in this book are not as they should be. Nothing was changed; restore the last good backup, or put them right by hand.</source>
        <translation>
            <numerusform>One thing in this book is not as it should be. Nothing was changed; restore the last good backup, or put it right by hand.</numerusform>
            <numerusform>%Ln things in this book are not as they should be. Nothing was changed; restore the last good backup, or put them right by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>&amp;Import %Ln Users</source>
        <translation>
            <numerusform>&amp;Import %Ln User</numerusform>
            <numerusform>&amp;Import %Ln Users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln Addresses</source>
        <translation>
            <numerusform>&amp;Import %Ln Address</numerusform>
            <numerusform>&amp;Import %Ln Addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln Categories</source>
        <translation>
            <numerusform>&amp;Import %Ln Category</numerusform>
            <numerusform>&amp;Import %Ln Categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln Products</source>
        <translation>
            <numerusform>&amp;Import %Ln Product</numerusform>
            <numerusform>&amp;Import %Ln Products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln Orders</source>
        <translation>
            <numerusform>&amp;Import %Ln Order</numerusform>
            <numerusform>&amp;Import %Ln Orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln Order Lines</source>
        <translation>
            <numerusform>&amp;Import %Ln Order Line</numerusform>
            <numerusform>&amp;Import %Ln Order Lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>rows of an import</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>rows of an import</comment>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <comment>rows of an import</comment>
        <translation>
            <numerusform>%Ln the same</numerusform>
            <numerusform>%Ln the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <comment>rows of an import</comment>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MakingWords</name>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BackupsWindow</name>
    <message numerus="yes">
        <source>%Ln backups</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::BringBackWindow</name>
    <message numerus="yes">
        <source>&amp;Bring Back %Ln Records</source>
        <translation>
            <numerusform>&amp;Bring Back %Ln Record</numerusform>
            <numerusform>&amp;Bring Back %Ln Records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records were brought back.</source>
        <translation>
            <numerusform>%Ln record was brought back.</numerusform>
            <numerusform>%Ln records were brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that were needed came along.</source>
        <translation>
            <numerusform>%Ln that was needed came along.</numerusform>
            <numerusform>%Ln that were needed came along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were as in the backup already.</source>
        <translation>
            <numerusform>%Ln was as in the backup already.</numerusform>
            <numerusform>%Ln were as in the backup already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not brought back; why is told below.</source>
        <translation>
            <numerusform>%Ln was not brought back; why is told below.</numerusform>
            <numerusform>%Ln were not brought back; why is told below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CategoriesPage</name>
    <message numerus="yes">
        <source>%Ln categories</source>
        <translation>
            <numerusform>%Ln category</numerusform>
            <numerusform>%Ln categories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::CategoryDeleteDialog</name>
    <message numerus="yes">
        <source>%Ln categories</source>
        <translation>
            <numerusform>%Ln category</numerusform>
            <numerusform>%Ln categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::HealthDialog</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ImportColumns</name>
    <message numerus="yes">
        <source>%Ln more columns stay as they were found.</source>
        <translation>
            <numerusform>%Ln more column stays as it was found.</numerusform>
            <numerusform>%Ln more columns stay as they were found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ImportWindow</name>
    <message numerus="yes">
        <source>%Ln rows cannot be imported as they are, so nothing is, while all rows or none are asked for.</source>
        <translation>
            <numerusform>%Ln row cannot be imported as it is, so nothing is, while all rows or none are asked for.</numerusform>
            <numerusform>%Ln rows cannot be imported as they are, so nothing is, while all rows or none are asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows cannot be imported as they are; mend them in the file, or save them with the reasons.</source>
        <translation>
            <numerusform>%Ln row cannot be imported as it is; mend it in the file, or save it with the reason.</numerusform>
            <numerusform>%Ln rows cannot be imported as they are; mend them in the file, or save them with the reasons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ListPage</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln of the selected rows are copied; more are not copied at once.</source>
        <translation>
            <numerusform>The first of the selected rows is copied; more are not copied at once.</numerusform>
            <numerusform>The first %Ln of the selected rows are copied; more are not copied at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::PasteLinesDialog</name>
    <message numerus="yes">
        <source>&amp;Paste %Ln Lines</source>
        <translation>
            <numerusform>&amp;Paste %Ln Line</numerusform>
            <numerusform>&amp;Paste %Ln Lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::PasteProductsDialog</name>
    <message numerus="yes">
        <source>&amp;Paste %Ln Products</source>
        <translation>
            <numerusform>&amp;Paste %Ln Product</numerusform>
            <numerusform>&amp;Paste %Ln Products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::ProductsPage</name>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these products stand on orders, so they stay; deactivate them to sell them no more.</source>
        <translation>
            <numerusform>%Ln of these products stands on orders, so it stays; deactivate it to sell it no more.</numerusform>
            <numerusform>%Ln of these products stand on orders, so they stay; deactivate them to sell them no more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::StatisticsDialog</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradebook::ui::UsersPage</name>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” stands on orders and is kept; none of the %Ln users was deleted.</source>
        <translation>
            <numerusform>“%1” stands on orders and is kept; the user was not deleted.</numerusform>
            <numerusform>“%1” stands on orders and is kept; none of the %Ln users was deleted.</numerusform>
        </translation>
    </message>
</context>
</TS>
