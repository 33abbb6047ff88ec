using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Utilities;

namespace OrchardCore.ContentManagement.Metadata;

/// <summary>Changing definitions through builders.</summary>
public static class ContentDefinitionManagerExtensions
{
    public static Task AlterTypeDefinitionAsync(this IContentDefinitionManager manager, string name, Action<ContentTypeDefinitionBuilder> alteration)
        => manager.AlterTypeDefinitionAsync(name, builder =>
        {
            alteration(builder);
            return Task.CompletedTask;
        });

    public static async Task AlterTypeDefinitionAsync(this IContentDefinitionManager manager, string name, Func<ContentTypeDefinitionBuilder, Task> alterationAsync)
    {
        var builder = new ContentTypeDefinitionBuilder(await manager.LoadTypeDefinitionAsync(name) ?? new ContentTypeDefinition(name, name.CamelFriendly()));
        await alterationAsync(builder);
        await manager.StoreTypeDefinitionAsync(builder.Build());
    }

    public static Task AlterPartDefinitionAsync(this IContentDefinitionManager manager, string name, Action<ContentPartDefinitionBuilder> alteration)
        => manager.AlterPartDefinitionAsync(name, builder =>
        {
            alteration(builder);
            return Task.CompletedTask;
        });

    public static async Task AlterPartDefinitionAsync(this IContentDefinitionManager manager, string name, Func<ContentPartDefinitionBuilder, Task> alterationAsync)
    {
        var builder = new ContentPartDefinitionBuilder(await manager.LoadPartDefinitionAsync(name) ?? new ContentPartDefinition(name));
        await alterationAsync(builder);
        await manager.StorePartDefinitionAsync(builder.Build());
    }

    /// <summary>Moves settings of a part that older versions stored flat under the name of their class.</summary>
    public static async Task MigratePartSettingsAsync<TPart, TSettings>(this IContentDefinitionManager manager)
        where TPart : ContentPart where TSettings : class
    {
        foreach (var type in (await manager.LoadTypeDefinitionsAsync()).ToArray())
        {
            foreach (var part in type.Parts.Where(x => x.PartDefinition.Name == typeof(TPart).Name))
            {
                if (TakeFlat<TSettings>(part.Settings) is { } settings)
                {
                    await manager.AlterTypeDefinitionAsync(type.Name, builder => builder.WithPart(part.Name, x => x.WithSettings(settings)));
                }
            }
        }
    }

    /// <summary>Moves settings of a field that older versions stored flat under the name of their class.</summary>
    public static async Task MigrateFieldSettingsAsync<TField, TSettings>(this IContentDefinitionManager manager)
        where TField : ContentField where TSettings : class
    {
        foreach (var part in (await manager.LoadPartDefinitionsAsync()).ToArray())
        {
            foreach (var field in part.Fields.Where(x => x.FieldDefinition.Name == typeof(TField).Name))
            {
                if (TakeFlat<TSettings>(field.Settings) is { } settings)
                {
                    await manager.AlterPartDefinitionAsync(part.Name, builder => builder.WithField(field.Name, x => x.WithSettings(settings)));
                }
            }
        }
    }

    public static async Task<IEnumerable<ContentTypeDefinition>> ListWidgetTypeDefinitionsAsync(this IContentDefinitionManager manager)
        => (await manager.ListTypeDefinitionsAsync()).Where(x => x.StereotypeEquals("Widget"));

    private static TSettings? TakeFlat<TSettings>(JsonObject settings) where TSettings : class
    {
        var names = typeof(TSettings).GetProperties().Select(x => x.Name).Where(settings.ContainsKey).ToArray();
        return names.Length == 0 ? null : settings.ToObject<TSettings>();
    }
}
