namespace OrchardCore.DisplayManagement.Notify;

internal static class NotifyEntryShapes
{
    /// <summary>The entry as a shape of type Message.</summary>
    public static async ValueTask<IShape> CreateShapeAsync(this NotifyEntry entry, IShapeFactory factory)
    {
        var shape = await factory.CreateAsync("Message");
        shape.Properties["Type"] = entry.Type.ToString().ToLowerInvariant();
        shape.Properties["Message"] = entry.Message;
        if (entry.DismissalMilliseconds is { } milliseconds)
        {
            shape.Properties["DismissalMilliseconds"] = milliseconds;
        }

        return shape;
    }
}
