using Defus.Contact.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;

namespace Defus.Contact;

public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _contentDefinitionManager;

    public Migrations(IContentDefinitionManager contentDefinitionManager)
    {
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(ContactFormPart), part => part
            .Attachable()
            .WithDisplayName("Kontaktformular")
            .WithDescription("Ein Formular, dessen Nachrichten als E-Mail ankommen.")
            .WithField<TextField>(nameof(ContactFormPart.Heading), field => field.WithDisplayName("Überschrift").WithPosition("0"))
            .WithField<TextField>(nameof(ContactFormPart.Recipient), field => field
                .WithDisplayName("Empfänger")
                .WithPosition("1")
                .WithEditor("Email")
                .WithSettings(new TextFieldSettings { Hint = "E-Mail-Adresse, an die Nachrichten gehen. Leer: die Adresse der Administration. Auf der Website erscheint sie nicht." })));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(ContactTypes.ContactForm, type => type
            .WithDisplayName("Kontaktformular")
            .WithDescription("Ein Formular, dessen Nachrichten als E-Mail ankommen.")
            .Stereotype("Widget")
            .WithPart(nameof(ContactFormPart)));

        return 1;
    }
}
