using Defus.Contact.Models;
using Defus.Contact.Services;
using Defus.Contact.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Contact.Drivers;

public sealed class ContactFormPartDisplayDriver : ContentPartDisplayDriver<ContactFormPart>
{
    private readonly ContactForms _forms;

    public ContactFormPartDisplayDriver(ContactForms forms)
    {
        _forms = forms;
    }

    public override IDisplayResult Display(ContactFormPart part, BuildPartDisplayContext context)
        => Initialize<ContactFormViewModel>(GetDisplayShapeType(context), model =>
        {
            model.Heading = part.Heading?.Text ?? string.Empty;
            _forms.Show(model, part.ContentItem.ContentItemId, part.Recipient?.Text?.Trim() ?? string.Empty);
        }).Location("Detail", "Content");
}
