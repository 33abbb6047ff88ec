using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentLocalization.ViewModels;

/// <summary>The language of an item and its translations.</summary>
public class LocalizationPartViewModel : ShapeViewModel
{
    public string? LocalizationSet { get; set; }

    public string? Culture { get; set; }

    [BindNever]
    public CultureInfo CultureInfo => CultureInfo.GetCultureInfo(Culture ?? string.Empty);

    /// <summary>The name of the language.</summary>
    [BindNever]
    public string Name { get; set; } = string.Empty;

    [BindNever]
    public LocalizationPart LocalizationPart { get; set; } = null!;

    /// <summary>The other languages.</summary>
    [BindNever]
    public IReadOnlyList<LocalizationLinksViewModel> ContentItemCultures { get; set; } = [];

    /// <summary>The languages to choose from; empty once the item has translations.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> Choices { get; set; } = [];

    [BindNever]
    public bool MayLocalize { get; set; }
}

public class LocalizationLinksViewModel
{
    /// <summary>The site does not have the language any more.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>Null where the translation is missing.</summary>
    public string? ContentItemId { get; set; }

    public CultureInfo Culture { get; set; } = CultureInfo.InvariantCulture;

    /// <summary>The name of the language.</summary>
    public string Name { get; set; } = string.Empty;
}

/// <summary>The choice of a language above the content list.</summary>
public class LocalizationContentsAdminFilterViewModel
{
    public const string FilterPrefix = "Localization";

    /// <summary>Only types whose items have a language.</summary>
    public bool ShowLocalizedContentTypes { get; set; }

    public string? SelectedCulture { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Cultures { get; set; } = [];
}

public class CulturePickerViewModel
{
    [BindNever]
    public CultureInfo CurrentCulture { get; set; } = CultureInfo.CurrentUICulture;

    [BindNever]
    public IEnumerable<CultureInfo> SupportedCultures { get; set; } = [];
}
