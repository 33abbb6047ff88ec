using Microsoft.Extensions.Localization;

namespace OrchardCore.Deployment.Import;

/// <summary>Why a package cannot be imported, in the reader's language.</summary>
public sealed class PackageTexts
{
    private readonly IStringLocalizer S;

    public PackageTexts(IStringLocalizer<PackageTexts> localizer)
    {
        S = localizer;
    }

    public string Describe(PackageException exception) => exception.Fault switch
    {
        PackageFault.NoRecipe => S["The package has no file {0}.", DeploymentPlanResult.RecipeFileName],
        PackageFault.TooManyFiles => S["The package has too many files."],
        PackageFault.TooLarge => S["The package is too large."],
        PackageFault.UnsafePath => S["The package has a file whose name leads out of it: {0}", exception.File],
        PackageFault.SameNameTwice => S["The package has two files named {0}.", exception.File],
        _ => S["The file is no package: neither a zip archive that can be read nor a recipe in JSON."],
    };
}
