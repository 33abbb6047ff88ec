using OrchardCore.ContentManagement;

namespace OrchardCore.Contents.Models;

/// <summary>Lets editors change the owner and the date of creation of an item; the data is the item's own.</summary>
public class CommonPart : ContentPart
{
}

public class CommonPartSettings
{
    public bool DisplayDateEditor { get; set; }

    public bool DisplayOwnerEditor { get; set; }
}
