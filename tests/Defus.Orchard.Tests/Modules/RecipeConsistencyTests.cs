using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OrchardCore.ContentManagement;
using OrchardCore.Modules.Manifest;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>Every name in the recipes exists in the code, and what the code offers the recipes use.</summary>
public sealed partial class RecipeConsistencyTests
{
    private static readonly Assembly[] _modules =
    [
        typeof(Defus.Members.Startup).Assembly, typeof(Defus.News.Startup).Assembly, typeof(Defus.Events.Startup).Assembly,
        typeof(Defus.PartnerForums.Startup).Assembly, typeof(Defus.Network.Startup).Assembly, typeof(Defus.Contact.Startup).Assembly,
    ];

    // Members of a content item that are no parts.
    private static readonly HashSet<string> _itemMembers =
        ["ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "CreatedUtc", "PublishedUtc", "Owner", "Author", "FlowMetadata", "LayerMetadata", "TermPart"];

    private static readonly Dictionary<string, Type> _ownParts = _modules.SelectMany(module => module.GetExportedTypes())
        .Where(type => type.IsSubclassOf(typeof(ContentPart))).ToDictionary(type => type.Name);

    private static readonly HashSet<string> _ownTypes = [.. _modules.SelectMany(module => module.GetExportedTypes())
        .Where(type => type.Name.EndsWith("Types", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields().Where(field => field.IsLiteral && !field.Name.EndsWith("Id", StringComparison.Ordinal)))
        .Select(field => (string)field.GetRawConstantValue()!)];

    private static JsonArray RecipeTypes => RecipeFile.Steps("ContentDefinition").Single()["ContentTypes"]!.AsArray();

    [Fact]
    public void Recipes_AreKnownAndRunEachOtherByName()
    {
        Assert.Equal(["Defus", "DefusBlank", "DefusEnglish", "DefusEnglishSample", "DefusSample", "DefusStructure"], RecipeFile.All.Select(recipe => recipe.Name).Order(StringComparer.Ordinal));
        Assert.All(RecipeFile.Steps("recipes").SelectMany(step => step["Values"]!.AsArray()), value => Assert.Contains(RecipeFile.All, recipe => recipe.Name == (string)value!["name"]!));
        Assert.Equal(["Defus", "DefusBlank"], RecipeFile.All.Where(recipe => (bool)recipe.Json["issetuprecipe"]!).Select(recipe => recipe.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Variables_OfEveryRecipe_StandBeforeTheSteps()
        => Assert.All(RecipeFile.All.Where(recipe => recipe.Json.ContainsKey("variables")), recipe =>
            Assert.True(recipe.Json.IndexOf("variables") < recipe.Json.IndexOf("steps"), recipe.Name));

    [Fact]
    public void Features_OfEveryRecipe_ExistInSomeManifest()
    {
        var known = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("OrchardCore", StringComparison.Ordinal) || name.StartsWith("Defus", StringComparison.Ordinal) || name.StartsWith("TheAdmin", StringComparison.Ordinal)))
            .Select(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)))
            .SelectMany(assembly => assembly.GetCustomAttributes<FeatureAttribute>().Select(feature => string.IsNullOrEmpty(feature.Id) ? assembly.GetName().Name! : feature.Id))
            .ToHashSet();

        Assert.All(RecipeFile.Steps("feature").SelectMany(step => step["enable"]!.AsArray()), feature => Assert.Contains((string)feature!, known));
    }

    [Fact]
    public void ContentTypes_OfEveryItem_ExistInCodeOrRecipe()
    {
        HashSet<string> known = [.. _ownTypes, .. RecipeTypes.Select(type => (string)type!["Name"]!), "Menu", "LinkMenuItem", "Taxonomy"];

        Assert.All(RecipeFile.AllItems, item => Assert.Contains((string)item["ContentType"]!, known));
    }

    [Fact]
    public void ContentTypes_OfTheModules_AreAllUsed()
        => Assert.Empty(_ownTypes.Except(RecipeFile.AllItems.Select(item => (string)item["ContentType"]!)));

    [Fact]
    public void FieldsOfItems_AreFieldsOfTheirParts()
    {
        foreach (var item in RecipeFile.AllItems)
        {
            foreach (var (name, value) in item.Where(property => !_itemMembers.Contains(property.Key)))
            {
                if (_ownParts.TryGetValue(name, out var part))
                {
                    Assert.All(value!.AsObject(), field => AssertField(part, field.Key, field.Value!.AsObject()));
                }
                else
                {
                    Assert.Contains(name, new[] { "TitlePart", "AutoroutePart", "AliasPart", "HtmlBodyPart", "FlowPart", "TaxonomyPart", "MenuPart", "MenuItemsListPart", "LinkMenuItemPart", "DashboardPart", "LocalizationPart", "Topic", "EventKind" });
                }
            }
        }
    }

    [Fact]
    public void FieldsOfParts_AreAttachedAndHiddenWhereThePartShowsThemItself()
    {
        foreach (var part in _ownParts.Values)
        {
            var folder = Path.Combine(Repository.Root, "src", "Modules", part.Assembly.GetName().Name!);
            var migrations = File.ReadAllText(Path.Combine(folder, "Migrations.cs"));
            var placement = File.ReadAllText(Path.Combine(folder, "placement.json"));
            foreach (var field in Fields(part))
            {
                Assert.Matches($@"WithField<{field.PropertyType.Name}>\(nameof\(\w+\.{field.Name}\)", migrations);
                Assert.Contains($"\"differentiator\": \"{part.Name}-{field.Name}\", \"place\": \"-\"", placement, StringComparison.Ordinal);
            }

            Assert.All(Differentiator().Matches(placement).Where(match => match.Groups["part"].Value == part.Name), match =>
                Assert.Contains(Fields(part), field => field.Name == match.Groups["field"].Value));
        }
    }

    [Fact]
    public void Ids_OfAllItems_AreFixedWellFormedAndUnique()
    {
        var ids = RecipeFile.AllItems.Select(item => (string)item["ContentItemId"]!)
            .Concat(RecipeFile.Items.Select(item => (string)item["ContentItemVersionId"]!)).ToList();

        Assert.All(ids, id => Assert.Matches("^[0-9a-hj-km-np-tv-z]{26}$", id));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void References_ToOtherItems_AllPointToOne()
    {
        var ids = RecipeFile.AllItems.Select(item => (string)item["ContentItemId"]!).ToHashSet();
        var referred = RecipeFile.Items.SelectMany(RecipeFile.Descend).SelectMany(node => new[] { "ContentItemIds", "TermContentItemIds" }.SelectMany(name => RecipeFile.Strings(node[name]))
            .Concat(RecipeFile.Strings(node["TaxonomyContentItemId"]))).ToList();

        Assert.NotEmpty(referred);
        Assert.All(referred.Append((string)RecipeFile.Steps("settings").Single()["HomeRoute"]!["ContentItemId"]!), id => Assert.Contains(id, ids));
        Assert.Contains(Defus.News.NewsTypes.TopicsTaxonomyId, ids);
        Assert.Contains(Defus.Events.EventTypes.KindsTaxonomyId, ids);
    }

    [Fact]
    public void Zones_OfWidgets_AreZonesOfTheLayoutAndLayersExist()
    {
        var zones = RecipeFile.Strings(RecipeFile.Steps("settings").Single()["LayerSettings"]!["Zones"]).ToList();
        var layers = RecipeFile.Steps("layers").SelectMany(step => step["Layers"]!.AsArray()).Select(layer => (string)layer!["Name"]!).ToList();
        var layout = File.ReadAllText(Path.Combine(Repository.Root, "src", "Themes", "Defus.Theme", "Views", "Layout.cshtml"));

        Assert.All(zones, zone => Assert.Contains($"RenderSectionAsync(\"{zone}\"", layout, StringComparison.Ordinal));
        Assert.All(RecipeFile.Items.Where(item => item.ContainsKey("LayerMetadata")).Select(item => item["LayerMetadata"]!), metadata =>
        {
            Assert.Contains((string)metadata["Zone"]!, zones);
            Assert.Contains((string)metadata["Layer"]!, layers);
        });
    }

    [Fact]
    public void Links_WithinTheSite_LeadToAnItem()
    {
        var paths = RecipeFile.Items.Select(item => (string?)item["AutoroutePart"]?["Path"]).OfType<string>().ToList();
        var links = RecipeFile.Items.SelectMany(RecipeFile.Strings).SelectMany(text => InnerLink().Matches(text)).Select(match => match.Groups["path"].Value).ToList();

        Assert.True(links.Count > 10);
        Assert.All(links, link => Assert.Contains(link, paths));
        Assert.Equal(paths.Count, paths.Distinct().Count());
        Assert.All(paths, path => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$", path));
    }

    [Fact]
    public void Media_OfTheRecipes_LieBesideThemAndAreUsed()
    {
        var files = RecipeFile.Steps("media").SelectMany(step => step["Files"]!.AsArray()).ToDictionary(file => (string)file!["TargetPath"]!, file => (string)file!["SourcePath"]!);
        var used = RecipeFile.Items.SelectMany(RecipeFile.Descend).SelectMany(node => RecipeFile.Strings(node["Paths"])).ToHashSet();
        var onDisk = Directory.EnumerateFiles(Path.Combine(RecipeFile.Folder, "media"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(RecipeFile.Folder, file).Replace('\\', '/'));

        Assert.Equal(files.Values.Order(StringComparer.Ordinal), onDisk.Order(StringComparer.Ordinal));
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.All(RecipeFile.Items.SelectMany(RecipeFile.Descend).Where(node => node.ContainsKey("Paths")), node =>
            Assert.All(RecipeFile.Strings(node["MediaTexts"]).Zip(RecipeFile.Strings(node["Paths"])), pair => Assert.NotEmpty(pair.First)));
    }

    [Fact]
    public void Facts_OfTheSample_AreThoseOfTheHomepage()
    {
        var kinds = RecipeFile.Items.Where(item => (string)item["ContentType"]! == "MemberCity" && (string)item["LocalizationPart"]!["Culture"]! == "de-DE").Select(item => (string)item["MemberCityPart"]!["Kind"]!["Text"]!).ToList();

        Assert.Equal(21, kinds.Count(kind => kind == Defus.Members.Models.MemberKind.City));
        Assert.Equal(3, kinds.Count(kind => kind == Defus.Members.Models.MemberKind.Organisation));
    }

    private static void AssertField(Type part, string name, JsonObject value)
    {
        var field = Fields(part).SingleOrDefault(property => property.Name == name);
        Assert.True(field is not null, $"{part.Name} has no field {name}.");
        Assert.All(value, member => Assert.True(field.PropertyType.GetProperty(member.Key) is not null, $"{part.Name}.{name} has no {member.Key}."));
    }

    private static IEnumerable<PropertyInfo> Fields(Type part)
        => part.GetProperties().Where(property => property.PropertyType.IsSubclassOf(typeof(ContentField)));

    [GeneratedRegex("\"differentiator\": \"(?<part>\\w+)-(?<field>\\w+)\"")]
    private static partial Regex Differentiator();

    [GeneratedRegex("(?:^~/|href=\"/)(?<path>[a-z][a-z0-9/-]*)(?=\"|$)")]
    private static partial Regex InnerLink();
}
