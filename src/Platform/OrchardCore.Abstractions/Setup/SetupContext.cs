using Microsoft.Extensions.FileProviders;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Setup.Services
{
    /// <summary>Everything a set-up is made with; errors are collected by field.</summary>
    public class SetupContext
    {
        public ShellSettings ShellSettings { get; set; } = null!;

        public IEnumerable<string> EnabledFeatures { get; set; } = [];

        public RecipeDescriptor Recipe { get; set; } = null!;

        public IDictionary<string, string> Errors { get; set; } = new Dictionary<string, string>();

        /// <summary>Values by the keys of SetupConstants.</summary>
        public IDictionary<string, object?> Properties { get; set; } = new Dictionary<string, object?>();
    }

    /// <summary>Sets a site up from a recipe.</summary>
    public interface ISetupService
    {
        Task<IEnumerable<RecipeDescriptor>> GetSetupRecipesAsync();

        /// <summary>Returns the execution id of the recipe; errors are in <see cref="SetupContext.Errors"/>.</summary>
        Task<string> SetupAsync(SetupContext context);
    }
}

namespace OrchardCore.Recipes.Models
{
    /// <summary>What a recipe file says of itself and where it lies.</summary>
    public class RecipeDescriptor
    {
        public string Name { get; set; } = string.Empty;

        public string? DisplayName { get; set; }

        public string? Description { get; set; }

        public string? Author { get; set; }

        public string? WebSite { get; set; }

        public string? Version { get; set; }

        public bool IsSetupRecipe { get; set; }

        public DateTime? ExportUtc { get; set; }

        public string[] Categories { get; set; } = [];

        public string[] Tags { get; set; } = [];

        public bool RequireNewScope { get; set; } = true;

        /// <summary>The folder of the recipe, to which its files are relative.</summary>
        public string BasePath { get; set; } = string.Empty;

        public IFileInfo RecipeFileInfo { get; set; } = null!;

        public IFileProvider FileProvider { get; set; } = null!;
    }
}
