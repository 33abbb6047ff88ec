using OrchardCore.ContentManagement;

namespace Defus.News.Models;

/// <summary>The widget with all topics; each leads to its news.</summary>
public sealed class NewsTopicsPart : ContentPart;
