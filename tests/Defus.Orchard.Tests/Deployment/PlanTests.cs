using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Deployment;

/// <summary>Plans are put together in the administration.</summary>
[Collection(SqliteSiteCollection.Name)]
public sealed class PlanTests
{
    private const string Create = "/Admin/DeploymentPlan/Create";

    private readonly SqliteSite _site;

    public PlanTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Plan_WithStepsInOrder_ExportsThemInThatOrder()
    {
        using var admin = await AdminVisitor.SignInAsync(_site);
        var plan = await CreateAsync(admin, "Reihenfolge");
        await AddAsync(admin, plan, "AllLayersDeploymentStep");
        await AddAsync(admin, plan, "ContentDeploymentStep", ("ContentDeploymentStep.Choices[ContentTypes]", "Page"));
        await AddAsync(admin, plan, "AllUsersDeploymentStep");
        await AddAsync(admin, plan, "RecipeFileDeploymentStep", ("RecipeFileDeploymentStep.Texts[RecipeName]", "Auszug"));
        using var moved = await admin.PostAsync($"/Admin/DeploymentPlan/{plan}/Step/UpdateOrder", Create, ("oldIndex", "2"), ("newIndex", "0"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);

        var recipe = await ExportAsync(admin, plan);

        Assert.Equal("Auszug", (string)recipe["name"]!);
        Assert.Equal(["Users", "Layers", "Settings", "Content"], recipe["steps"]!.AsArray().Select(step => (string)step!["name"]!));
        Assert.All(recipe["steps"]![3]!["data"]!.AsArray(), item => Assert.Equal("Page", (string)item!["ContentType"]!));
        Assert.DoesNotContain("PasswordHash", recipe.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SecurityStamp", recipe.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_ThatIsWrong_KeepsTheTextAndNamesTheField()
    {
        using var admin = await AdminVisitor.SignInAsync(_site);
        var plan = await CreateAsync(admin, "Fehler");

        using var answer = await admin.PostAsync($"/Admin/DeploymentPlan/{plan}/Step/Create?type=JsonRecipeDeploymentStep", Create, ("JsonRecipeDeploymentStep.Texts[Json]", "{ <b>kaputt"));

        var page = await answer.ParseAsync();
        var field = page.QuerySelector("main textarea")!;
        Assert.Equal(("{ <b>kaputt", "true"), (field.TextContent, field.GetAttribute("aria-invalid")));
        Assert.NotNull(page.QuerySelector($"main .validation-summary-errors a[href='#{field.Id}']"));
        Assert.Empty((await admin.GetAsync($"/Admin/DeploymentPlan/Display/{plan}")).QuerySelectorAll("[data-sortable-item]"));
    }

    [Fact]
    public async Task Plan_WithATakenOrMissingName_IsNotCreated()
    {
        using var admin = await AdminVisitor.SignInAsync(_site);
        await CreateAsync(admin, "Doppelt");

        foreach (var name in (string[])["Doppelt", "", "   ", new string('x', 256)])
        {
            using var answer = await admin.PostAsync(Create, Create, ("Name", name));
            Assert.Equal("true", (await answer.ParseAsync()).QuerySelector("#Name")!.GetAttribute("aria-invalid"));
        }
    }

    [Fact]
    public async Task UnknownPlansAndSteps_AreNotFound()
    {
        using var admin = await AdminVisitor.SignInAsync(_site);
        var plan = await CreateAsync(admin, "Da");

        // 1 is a document of another kind.
        foreach (var path in (string[])["/Admin/DeploymentPlan/Display/1", "/Admin/DeploymentPlan/Edit/99999999", $"/Admin/DeploymentPlan/{plan}/Step/Create?type=Nothing", $"/Admin/DeploymentPlan/{plan}/Step/nothing/Edit"])
        {
            using var answer = await admin.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, path);
        }

        foreach (var path in (string[])["/Admin/DeploymentPlan/Delete/1", "/Admin/DeploymentPlan/ExportFile/Execute/1", $"/Admin/DeploymentPlan/{plan}/Step/nothing/Delete", $"/Admin/DeploymentPlan/{plan}/Step/UpdateOrder"])
        {
            using var answer = await admin.PostAsync(path, Create, ("oldIndex", "7"));
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, path);
        }
    }

    private static async Task<string> CreateAsync(AdminVisitor admin, string name)
    {
        using var created = await admin.PostAsync(Create, Create, ("Name", name));
        return created.Headers.Location!.ToString().Split('/')[^1];
    }

    private static async Task AddAsync(AdminVisitor admin, string plan, string type, params (string Name, string Value)[] options)
    {
        using var added = await admin.PostAsync($"/Admin/DeploymentPlan/{plan}/Step/Create?type={type}", Create, options);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
    }

    private static async Task<JsonNode> ExportAsync(AdminVisitor admin, string plan)
    {
        using var package = await admin.PostAsync($"/Admin/DeploymentPlan/ExportFile/Execute/{plan}", Create);
        using var archive = new ZipArchive(await package.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        await using var recipe = archive.GetEntry("Recipe.json")!.Open();
        return JsonNode.Parse(recipe)!;
    }
}
