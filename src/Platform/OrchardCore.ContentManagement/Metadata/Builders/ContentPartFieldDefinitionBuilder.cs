using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Builds a field of a part.</summary>
public class ContentPartFieldDefinitionBuilder
{
    private readonly JsonObject _settings;
    private ContentFieldDefinition _field;

    internal ContentPartFieldDefinitionBuilder(ContentPartFieldDefinition field)
    {
        Current = field;
        _field = field.FieldDefinition;
        _settings = field.Settings.Clone();
    }

    public ContentPartFieldDefinition Current { get; }

    public string Name => Current.Name;

    public string FieldType => _field.Name;

    public string PartName => Current.PartDefinition.Name;

    public ContentPartFieldDefinitionBuilder MergeSettings(JsonObject settings)
    {
        DefinitionSettings.Merge(_settings, settings);
        return this;
    }

    public ContentPartFieldDefinitionBuilder MergeSettings<T>(Action<T> setting) where T : class, new()
    {
        DefinitionSettings.Merge(_settings, setting);
        return this;
    }

    public ContentPartFieldDefinitionBuilder WithSettings<T>(T settings)
    {
        DefinitionSettings.Set(_settings, settings);
        return this;
    }

    public ContentPartFieldDefinitionBuilder WithSettings<T>() where T : class, new() => WithSettings(new T());

    public ContentPartFieldDefinitionBuilder OfType(string fieldType) => OfType(new ContentFieldDefinition(fieldType));

    public ContentPartFieldDefinitionBuilder OfType(ContentFieldDefinition fieldDefinition)
    {
        _field = fieldDefinition;
        return this;
    }

    /// <exception cref="ArgumentException">The field has no name or no type.</exception>
    public ContentPartFieldDefinition Build()
    {
        if (string.IsNullOrWhiteSpace(Name) || !char.IsLetter(Name[0]))
        {
            throw new ArgumentException($"'{Name}' is no name of a field of the part '{PartName}': it must start with a letter.", nameof(Name));
        }

        return string.IsNullOrEmpty(_field.Name)
            ? throw new ArgumentException($"The field '{Name}' of the part '{PartName}' has no type. Call OfType.", nameof(FieldType))
            : new(_field, Name, _settings);
    }
}
