using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.Widgets.TagHelpers;

/// <summary>A list whose items people put in order: <c>&lt;ol sortable-group="widgets" sortable-label="Aside"&gt;</c>. See js/sortable.js.</summary>
[HtmlTargetElement("ol", Attributes = "sortable-group")]
public sealed class SortableListTagHelper : TagHelper
{
    private readonly SortableTexts _texts;

    public SortableListTagHelper(SortableTexts texts)
    {
        _texts = texts;
    }

    /// <summary>Items may change between the lists of a group.</summary>
    public string SortableGroup { get; set; } = string.Empty;

    /// <summary>What the list is called when a new place is posted.</summary>
    public string? SortableValue { get; set; }

    public string? SortableLabel { get; set; }

    /// <summary>The deepest level of a tree, the top being 0; null for a plain list.</summary>
    public int? SortableDepth { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var classes = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", classes is null ? "sortable" : $"sortable {classes}");
        output.Attributes.SetAttribute("data-sortable", SortableGroup);
        output.Attributes.SetAttribute("data-sortable-value", SortableValue ?? string.Empty);
        output.Attributes.SetAttribute("data-sortable-label", SortableLabel ?? string.Empty);
        output.Attributes.SetAttribute("data-sortable-empty", _texts.Empty);
        output.Attributes.SetAttribute("data-sortable-texts", _texts.ToJson(SortableDepth is not null));
        if (SortableDepth is { } depth)
        {
            output.Attributes.SetAttribute("data-sortable-tree", depth);
        }
    }
}

/// <summary>The handle by which an item is dragged; its keys move the item too.</summary>
[HtmlTargetElement("sortable-handle", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SortableHandleTagHelper : TagHelper
{
    private readonly SortableTexts _texts;

    public SortableHandleTagHelper(SortableTexts texts)
    {
        _texts = texts;
    }

    /// <summary>What the item is called.</summary>
    public string For { get; set; } = string.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "button");
        output.Attributes.SetAttribute("class", "sortable-handle");
        output.Attributes.SetAttribute("data-sortable-handle", string.Empty);
        output.Attributes.SetAttribute("aria-pressed", "false");
        output.Content.AppendHtml(SortableButton.Symbol("⠿"));
        output.Content.AppendHtml(SortableButton.Words(_texts.Handle(For)));
    }
}

/// <summary>
/// The buttons up and down (in a tree also in and out): submit buttons called <c>name</c> with the direction as value, before
/// <c>value</c> and a colon if there is one.
/// </summary>
[HtmlTargetElement("sortable-buttons", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SortableButtonsTagHelper : TagHelper
{
    private readonly SortableTexts _texts;

    public SortableButtonsTagHelper(SortableTexts texts)
    {
        _texts = texts;
    }

    public string For { get; set; } = string.Empty;

    public string Name { get; set; } = "move";

    public string? Value { get; set; }

    public bool Tree { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        Add(output, "up", "↑", _texts.Up(For));
        Add(output, "down", "↓", _texts.Down(For));
        if (Tree)
        {
            Add(output, "out", "←", _texts.Out(For));
            Add(output, "in", "→", _texts.In(For));
        }
    }

    private void Add(TagHelperOutput output, string direction, string symbol, string words)
    {
        var button = new TagBuilder("button");
        button.Attributes["type"] = "submit";
        button.Attributes["class"] = "btn btn-sm btn-light";
        button.Attributes["name"] = Name;
        button.Attributes["value"] = Value is null ? direction : $"{direction}:{Value}";
        button.Attributes["title"] = words;
        button.Attributes["data-sortable-move"] = direction;
        button.InnerHtml.AppendHtml(SortableButton.Symbol(symbol));
        button.InnerHtml.AppendHtml(SortableButton.Words(words));
        output.Content.AppendHtml(button);
    }
}

internal static class SortableButton
{
    public static TagBuilder Symbol(string symbol)
    {
        var span = new TagBuilder("span");
        span.Attributes["aria-hidden"] = "true";
        span.InnerHtml.Append(symbol);
        return span;
    }

    public static TagBuilder Words(string words)
    {
        var span = new TagBuilder("span");
        span.Attributes["class"] = "visually-hidden";
        span.InnerHtml.Append(words);
        return span;
    }
}
