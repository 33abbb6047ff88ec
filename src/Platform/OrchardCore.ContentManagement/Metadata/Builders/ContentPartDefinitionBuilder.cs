using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Builds or changes a part. Stands in for Orchard Core's type of this name.</summary>
public class ContentPartDefinitionBuilder
{
    private readonly List<ContentPartFieldDefinition> _fields;
    private readonly JsonObject _settings;

    public ContentPartDefinitionBuilder() : this(new ContentPartDefinition(""))
    {
    }

    public ContentPartDefinitionBuilder(ContentPartDefinition? existing)
    {
        Current = existing ?? new ContentPartDefinition("");
        Name = Current.Name;
        _fields = Current.Fields.ToList();
        _settings = Current.Settings.Clone();
    }

    /// <summary>The definition as it was before.</summary>
    public ContentPartDefinition Current { get; }

    public string Name { get; private set; }

    /// <exception cref="ArgumentException">The name is missing or does not start with a letter.</exception>
    public ContentPartDefinition Build()
    {
        if (string.IsNullOrWhiteSpace(Name) || !char.IsLetter(Name[0]))
        {
            throw new ArgumentException($"'{Name}' is no name of a content part: it must start with a letter.", nameof(Name));
        }

        return new(Name, _fields, _settings);
    }

    public ContentPartDefinitionBuilder Named(string name)
    {
        Name = name;
        return this;
    }

    public ContentPartDefinitionBuilder RemoveField(string fieldName)
    {
        _fields.RemoveAll(x => x.Name == fieldName);
        return this;
    }

    public ContentPartDefinitionBuilder MergeSettings(JsonObject settings)
    {
        DefinitionSettings.Merge(_settings, settings);
        return this;
    }

    public ContentPartDefinitionBuilder MergeSettings<T>(Action<T> setting) where T : class, new()
    {
        DefinitionSettings.Merge(_settings, setting);
        return this;
    }

    public ContentPartDefinitionBuilder WithSettings<T>(T settings)
    {
        DefinitionSettings.Set(_settings, settings);
        return this;
    }

    public ContentPartDefinitionBuilder WithField(string fieldName) => WithField(fieldName, _ => { });

    public ContentPartDefinitionBuilder WithField(string fieldName, Action<ContentPartFieldDefinitionBuilder> configuration)
    {
        var (builder, index) = FieldBuilder(fieldName);
        configuration(builder);
        return Add(builder, index);
    }

    public ContentPartDefinitionBuilder WithField<TField>(string fieldName) => WithField<TField>(fieldName, _ => { });

    public ContentPartDefinitionBuilder WithField<TField>(string fieldName, Action<ContentPartFieldDefinitionBuilder> configuration)
        => WithField(fieldName, field => configuration(field.OfType(typeof(TField).Name)));

    public Task<ContentPartDefinitionBuilder> WithFieldAsync<TField>(string fieldName, Func<ContentPartFieldDefinitionBuilder, Task> configuration)
        => WithFieldAsync(fieldName, field => configuration(field.OfType(typeof(TField).Name)));

    public async Task<ContentPartDefinitionBuilder> WithFieldAsync(string fieldName, Func<ContentPartFieldDefinitionBuilder, Task> configurationAsync)
    {
        var (builder, index) = FieldBuilder(fieldName);
        await configurationAsync(builder);
        return Add(builder, index);
    }

    // A field that is there keeps its place and settings.
    private (ContentPartFieldDefinitionBuilder Builder, int Index) FieldBuilder(string fieldName)
    {
        var index = _fields.FindIndex(x => x.Name == fieldName);
        var existing = index < 0
            ? new ContentPartFieldDefinition(new(""), fieldName, [])
            : new ContentPartFieldDefinition(_fields[index].FieldDefinition, fieldName, _fields[index].Settings);
        existing.PartDefinition = new(Name);
        return (new ContentPartFieldDefinitionBuilder(existing), index);
    }

    private ContentPartDefinitionBuilder Add(ContentPartFieldDefinitionBuilder builder, int index)
    {
        var field = builder.Build();
        if (index < 0)
        {
            _fields.Add(field);
        }
        else
        {
            _fields[index] = field;
        }

        return this;
    }
}
