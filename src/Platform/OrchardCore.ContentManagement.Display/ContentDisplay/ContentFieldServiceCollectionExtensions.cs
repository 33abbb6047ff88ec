using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Registers the display drivers of fields.</summary>
public static class ContentFieldServiceCollectionExtensions
{
    public static ContentFieldOptionBuilder UseDisplayDriver<TDriver>(this ContentFieldOptionBuilder builder) where TDriver : class, IContentFieldDisplayDriver
        => builder.UseDisplayDriver(typeof(TDriver));

    public static ContentFieldOptionBuilder UseDisplayDriver(this ContentFieldOptionBuilder builder, Type driverType)
        => builder.ForDisplayMode(driverType).ForEditor(driverType);

    public static ContentFieldOptionBuilder UseDisplayDriver<TDriver>(this ContentFieldOptionBuilder builder, Func<string?, bool> predicate)
        where TDriver : class, IContentFieldDisplayDriver
        => builder.ForDisplayMode<TDriver>(predicate).ForEditor<TDriver>(predicate);

    public static ContentFieldOptionBuilder RemoveDisplayDriver<TDriver>(this ContentFieldOptionBuilder builder) where TDriver : class, IContentFieldDisplayDriver
        => builder.RemoveDisplayDriver(typeof(TDriver));

    public static ContentFieldOptionBuilder RemoveDisplayDriver(this ContentFieldOptionBuilder builder, Type driverType)
    {
        builder.Services.Configure<ContentDisplayOptions>(o => o.Field(builder.ContentFieldType).Remove(driverType));
        return builder;
    }

    public static ContentFieldOptionBuilder ForDisplayMode<TDriver>(this ContentFieldOptionBuilder builder) where TDriver : class, IContentFieldDisplayDriver
        => builder.ForDisplayMode(typeof(TDriver));

    public static ContentFieldOptionBuilder ForDisplayMode(this ContentFieldOptionBuilder builder, Type driverType)
        => builder.ForDisplayMode(driverType, _ => true);

    public static ContentFieldOptionBuilder ForDisplayMode<TDriver>(this ContentFieldOptionBuilder builder, Func<string?, bool> predicate)
        where TDriver : class, IContentFieldDisplayDriver
        => builder.ForDisplayMode(typeof(TDriver), predicate);

    public static ContentFieldOptionBuilder ForDisplayMode(this ContentFieldOptionBuilder builder, Type driverType, Func<string?, bool> predicate)
    {
        builder.Services.Configure<ContentDisplayOptions>(o => o.Field(builder.ContentFieldType).ForDisplayMode(driverType, predicate));
        builder.Services.TryAddScoped(driverType);
        return builder;
    }

    public static ContentFieldOptionBuilder ForEditor<TDriver>(this ContentFieldOptionBuilder builder) where TDriver : class, IContentFieldDisplayDriver
        => builder.ForEditor(typeof(TDriver));

    public static ContentFieldOptionBuilder ForEditor(this ContentFieldOptionBuilder builder, Type driverType)
        => builder.ForEditor(driverType, _ => true);

    public static ContentFieldOptionBuilder ForEditor<TDriver>(this ContentFieldOptionBuilder builder, Func<string?, bool> predicate)
        where TDriver : class, IContentFieldDisplayDriver
        => builder.ForEditor(typeof(TDriver), predicate);

    public static ContentFieldOptionBuilder ForEditor(this ContentFieldOptionBuilder builder, Type driverType, Func<string?, bool> predicate)
    {
        builder.Services.Configure<ContentDisplayOptions>(o => o.Field(builder.ContentFieldType).ForEditor(driverType, predicate));
        builder.Services.TryAddScoped(driverType);
        return builder;
    }
}
