using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Settings;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Recipes;

/// <summary>The step <c>Users</c>: accounts with their password hashes. Only what an entry names is changed.</summary>
public sealed class UsersStep : NamedRecipeStepHandler
{
    private readonly UserManager<IUser> _userManager;
    private readonly ISiteService _siteService;

    public UsersStep(UserManager<IUser> userManager, ISiteService siteService)
        : base("Users")
    {
        _userManager = userManager;
        _siteService = siteService;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        if (context.Step.FirstOrDefault(member => member.Key.Equals("Users", StringComparison.OrdinalIgnoreCase)).Value is not JsonArray users)
        {
            throw new RecipeStepException("$.Users", "the step needs a list \"Users\".");
        }

        foreach (var entry in users)
        {
            await ApplyAsync(context, entry as JsonObject ?? throw new RecipeStepException(entry, "a user is an object."));
        }
    }

    private async Task ApplyAsync(RecipeExecutionContext context, JsonObject entry)
    {
        var (id, name) = (entry.Value<string>(nameof(User.UserId)), entry.Value<string>(nameof(User.UserName)));
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new RecipeStepException(entry, "the user has no \"UserName\".");
        }

        var existing = (User?)((string.IsNullOrEmpty(id) ? null : await _userManager.FindByIdAsync(id)) ?? await _userManager.FindByNameAsync(name));
        var before = existing is null ? null : JObject.FromObject(existing);
        var user = existing ?? new User();
        Write(user, entry);

        if (before is null)
        {
            Check(entry, await _userManager.CreateAsync(user));
            context.Created($"user {name}");
            return;
        }

        var after = JObject.FromObject(user);
        if (!JsonNode.DeepEquals(before, after))
        {
            Check(entry, await _userManager.UpdateAsync(user));
            await KeepSuperUserAsync(before.Value<string>(nameof(User.UserId)), user.UserId);
        }

        context.Compared($"user {name}", before, after);
    }

    // An account found by its name takes the id it has on the other site; a site without super user could not be administered.
    private async Task KeepSuperUserAsync(string? formerId, string id)
    {
        var site = await _siteService.LoadSiteSettingsAsync();
        if (formerId != id && site.SuperUser == formerId)
        {
            site.SuperUser = id;
            await _siteService.UpdateSiteSettingsAsync(site);
        }
    }

    private static void Write(User user, JsonObject entry)
    {
        User values;
        try
        {
            values = entry.Deserialize<User>(JOptions.Default)!;
        }
        catch (JsonException exception)
        {
            throw new RecipeStepException($"{entry.GetPath()}{exception.Path?[1..]}", "the value has the wrong type.");
        }

        foreach (var property in typeof(User).GetProperties().Where(property => property.CanWrite && property.Name != nameof(User.Id)))
        {
            if (entry.Any(member => member.Value is not null && member.Key.Equals(property.Name, StringComparison.OrdinalIgnoreCase)))
            {
                property.SetValue(user, property.GetValue(values));
            }
        }
    }

    private static void Check(JsonObject entry, IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new RecipeStepException(entry, string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }
}
