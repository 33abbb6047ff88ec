namespace OrchardCore.Templates.Models;

/// <summary>The templates of the administration kept in the database.</summary>
public class AdminTemplatesDocument : TemplatesDocument;
