using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Registers the display drivers of parts.</summary>
public static class ContentPartServiceCollectionExtensions
{
    public static ContentPartOptionBuilder UseDisplayDriver<TDriver>(this ContentPartOptionBuilder builder) where TDriver : class, IContentPartDisplayDriver
        => builder.UseDisplayDriver(typeof(TDriver));

    public static ContentPartOptionBuilder UseDisplayDriver(this ContentPartOptionBuilder builder, Type driverType)
        => builder.ForDisplayMode(driverType).ForEditor(driverType);

    public static ContentPartOptionBuilder RemoveDisplayDriver<TDriver>(this ContentPartOptionBuilder builder) where TDriver : class, IContentPartDisplayDriver
        => builder.RemoveDisplayDriver(typeof(TDriver));

    public static ContentPartOptionBuilder RemoveDisplayDriver(this ContentPartOptionBuilder builder, Type driverType)
    {
        builder.Services.Configure<ContentDisplayOptions>(o => o.Part(builder.ContentPartType).Remove(driverType));
        return builder;
    }

    public static ContentPartOptionBuilder ForDisplayMode<TDriver>(this ContentPartOptionBuilder builder) where TDriver : class, IContentPartDisplayDriver
        => builder.ForDisplayMode(typeof(TDriver));

    public static ContentPartOptionBuilder ForDisplayMode(this ContentPartOptionBuilder builder, Type driverType)
        => builder.ForDisplayMode(driverType, _ => true);

    public static ContentPartOptionBuilder ForDisplayMode<TDriver>(this ContentPartOptionBuilder builder, Func<string?, bool> predicate)
        where TDriver : class, IContentPartDisplayDriver
        => builder.ForDisplayMode(typeof(TDriver), predicate);

    public static ContentPartOptionBuilder ForDisplayMode(this ContentPartOptionBuilder builder, Type driverType, Func<string?, bool> predicate)
    {
        builder.Services.Configure<ContentDisplayOptions>(o => o.Part(builder.ContentPartType).ForDisplayMode(driverType, predicate));
        builder.Services.TryAddScoped(driverType);
        return builder;
    }

    public static ContentPartOptionBuilder ForEditor<TDriver>(this ContentPartOptionBuilder builder) where TDriver : class, IContentPartDisplayDriver
        => builder.ForEditor(typeof(TDriver));

    public static ContentPartOptionBuilder ForEditor(this ContentPartOptionBuilder builder, Type driverType)
        => builder.ForEditor(driverType, _ => true);

    public static ContentPartOptionBuilder ForEditor<TDriver>(this ContentPartOptionBuilder builder, Func<string?, bool> predicate)
        where TDriver : class, IContentPartDisplayDriver
        => builder.ForEditor(typeof(TDriver), predicate);

    public static ContentPartOptionBuilder ForEditor(this ContentPartOptionBuilder builder, Type driverType, Func<string?, bool> predicate)
    {
        builder.Services.Configure<ContentDisplayOptions>(o => o.Part(builder.ContentPartType).ForEditor(driverType, predicate));
        builder.Services.TryAddScoped(driverType);
        return builder;
    }
}
