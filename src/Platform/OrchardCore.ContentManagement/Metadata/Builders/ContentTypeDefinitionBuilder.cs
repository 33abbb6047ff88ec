using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Builds or changes a content type. Stands in for Orchard Core's type of this name.</summary>
public class ContentTypeDefinitionBuilder
{
    private readonly List<ContentTypePartDefinition> _parts;
    private readonly JsonObject _settings;
    private string _name;
    private string _displayName;

    public ContentTypeDefinitionBuilder() : this(new ContentTypeDefinition("", ""))
    {
    }

    public ContentTypeDefinitionBuilder(ContentTypeDefinition? existing)
    {
        Current = existing ?? new ContentTypeDefinition("", "");
        _name = Current.Name;
        _displayName = Current.DisplayName;
        _parts = Current.Parts.ToList();
        _settings = Current.Settings.Clone();
    }

    /// <summary>The definition as it was before.</summary>
    public ContentTypeDefinition Current { get; }

    /// <exception cref="ArgumentException">The name is missing, does not start with a letter or holds other characters than letters and digits.</exception>
    public ContentTypeDefinition Build()
    {
        if (string.IsNullOrWhiteSpace(_name) || !char.IsLetter(_name[0]) || !_name.All(char.IsLetterOrDigit))
        {
            throw new ArgumentException($"'{_name}' is no name of a content type: letters and digits, a letter first.", nameof(ContentTypeDefinition.Name));
        }

        return new(_name, _displayName, _parts, _settings);
    }

    [Obsolete("Use WithName.")]
    public ContentTypeDefinitionBuilder Named(string name) => WithName(name);

    public ContentTypeDefinitionBuilder WithName(string name)
    {
        _name = name;
        return this;
    }

    [Obsolete("Use WithDisplayName.")]
    public ContentTypeDefinitionBuilder DisplayedAs(string displayName) => WithDisplayName(displayName);

    public ContentTypeDefinitionBuilder WithDisplayName(string displayName)
    {
        _displayName = displayName;
        return this;
    }

    public ContentTypeDefinitionBuilder MergeSettings(JsonObject settings)
    {
        DefinitionSettings.Merge(_settings, settings);
        return this;
    }

    public ContentTypeDefinitionBuilder MergeSettings<T>(Action<T> setting) where T : class, new()
    {
        DefinitionSettings.Merge(_settings, setting);
        return this;
    }

    public ContentTypeDefinitionBuilder WithSettings<T>(T settings)
    {
        DefinitionSettings.Set(_settings, settings);
        return this;
    }

    public ContentTypeDefinitionBuilder RemovePart<TPart>() => RemovePart(typeof(TPart).Name);

    public ContentTypeDefinitionBuilder RemovePart(string partName)
    {
        _parts.RemoveAll(x => x.Name == partName);
        return this;
    }

    public ContentTypeDefinitionBuilder WithPart(string partName) => WithPart(partName, partName, _ => { });

    public ContentTypeDefinitionBuilder WithPart(string name, string partName) => WithPart(name, partName, _ => { });

    public ContentTypeDefinitionBuilder WithPart(string partName, Action<ContentTypePartDefinitionBuilder> configuration)
        => WithPart(partName, partName, configuration);

    public ContentTypeDefinitionBuilder WithPart(string name, string partName, Action<ContentTypePartDefinitionBuilder> configuration)
        => WithPart(name, new ContentPartDefinition(partName), configuration);

    public ContentTypeDefinitionBuilder WithPart<TPart>() where TPart : ContentPart => WithPart(typeof(TPart).Name);

    public ContentTypeDefinitionBuilder WithPart<TPart>(string name) where TPart : ContentPart => WithPart(name, typeof(TPart).Name);

    public ContentTypeDefinitionBuilder WithPart<TPart>(Action<ContentTypePartDefinitionBuilder> configuration) where TPart : ContentPart
        => WithPart(typeof(TPart).Name, configuration);

    public ContentTypeDefinitionBuilder WithPart<TPart>(string name, Action<ContentTypePartDefinitionBuilder> configuration) where TPart : ContentPart
        => WithPart(name, typeof(TPart).Name, configuration);

    public ContentTypeDefinitionBuilder WithPart(string name, ContentPartDefinition partDefinition, Action<ContentTypePartDefinitionBuilder> configuration)
    {
        var (builder, index) = PartBuilder(name, partDefinition);
        configuration(builder);
        return Add(builder, index);
    }

    public Task<ContentTypeDefinitionBuilder> WithPartAsync(string partName, Func<ContentTypePartDefinitionBuilder, Task> configurationAsync)
        => WithPartAsync(partName, partName, configurationAsync);

    public Task<ContentTypeDefinitionBuilder> WithPartAsync(string name, string partName, Func<ContentTypePartDefinitionBuilder, Task> configurationAsync)
        => WithPartAsync(name, new ContentPartDefinition(partName), configurationAsync);

    public async Task<ContentTypeDefinitionBuilder> WithPartAsync(string name, ContentPartDefinition partDefinition, Func<ContentTypePartDefinitionBuilder, Task> configurationAsync)
    {
        var (builder, index) = PartBuilder(name, partDefinition);
        await configurationAsync(builder);
        return Add(builder, index);
    }

    // A part that is there keeps its place and settings.
    private (ContentTypePartDefinitionBuilder Builder, int Index) PartBuilder(string name, ContentPartDefinition partDefinition)
    {
        var index = _parts.FindIndex(x => x.Name == name);
        var existing = index < 0
            ? new ContentTypePartDefinition(name, partDefinition, [])
            : new ContentTypePartDefinition(name, _parts[index].PartDefinition, _parts[index].Settings);
        existing.ContentTypeDefinition = new(_name, _displayName);
        return (new ContentTypePartDefinitionBuilder(existing), index);
    }

    private ContentTypeDefinitionBuilder Add(ContentTypePartDefinitionBuilder builder, int index)
    {
        var part = builder.Build();
        if (index < 0)
        {
            _parts.Add(part);
        }
        else
        {
            _parts[index] = part;
        }

        return this;
    }
}
