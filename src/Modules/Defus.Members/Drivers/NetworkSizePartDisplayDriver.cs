using Defus.Members.Models;
using Defus.Members.Services;
using Defus.Members.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Members.Drivers;

public sealed class NetworkSizePartDisplayDriver : ContentPartDisplayDriver<NetworkSizePart>
{
    private readonly IMemberDirectory _members;

    public NetworkSizePartDisplayDriver(IMemberDirectory members)
    {
        _members = members;
    }

    public override IDisplayResult Display(NetworkSizePart part, BuildPartDisplayContext context)
        => Initialize<NetworkSizeViewModel>(GetDisplayShapeType(context), async model =>
        {
            (model.Cities, model.Organisations) = await _members.CountAsync();
            model.Sentence = NetworkSizeSentence.Write(part.Sentence?.Text, model.Cities, model.Organisations);
        }).Location("Detail", "Content");
}
