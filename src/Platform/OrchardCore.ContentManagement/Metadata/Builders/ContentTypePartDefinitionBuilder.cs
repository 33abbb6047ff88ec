using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Builds how a type uses a part.</summary>
public class ContentTypePartDefinitionBuilder
{
    private readonly JsonObject _settings;

    internal ContentTypePartDefinitionBuilder(ContentTypePartDefinition part)
    {
        Current = part;
        _settings = part.Settings.Clone();
    }

    public ContentTypePartDefinition Current { get; }

    public string Name => Current.Name;

    public string PartName => Current.PartDefinition.Name;

    public string TypeName => Current.ContentTypeDefinition.Name;

    public ContentTypePartDefinitionBuilder WithSettings<T>(T settings)
    {
        DefinitionSettings.Set(_settings, settings);
        return this;
    }

    public ContentTypePartDefinitionBuilder MergeSettings(JsonObject settings)
    {
        DefinitionSettings.Merge(_settings, settings);
        return this;
    }

    public ContentTypePartDefinitionBuilder MergeSettings<T>(Action<T> setting) where T : class, new()
    {
        DefinitionSettings.Merge(_settings, setting);
        return this;
    }

    public ContentTypePartDefinition Build() => new(Name, Current.PartDefinition, _settings);
}
