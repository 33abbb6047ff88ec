using System.Collections.ObjectModel;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;
using Xunit;

namespace Defus.Orchard.Tests.Http;

/// <summary>A running site with the sample content and one anonymous visitor; shared by the tests of a collection.</summary>
public abstract class Site : IAsyncLifetime
{
    public const string AdminName = "admin";
    public const string AdminPassword = "Correct-Horse-7-Battery";

    private const string Tenant = "OrchardCore:OrchardCore_AutoSetup:Tenants:0:";
    private readonly DirectoryInfo _appData = Directory.CreateTempSubdirectory("defus-site");
    private readonly HtmlParser _parser = new();
    private SiteFactory? _factory;
    private HttpClient? _visitor;

    /// <summary>The visitor: no cookies kept, redirects not followed.</summary>
    public HttpClient Visitor => _visitor ?? throw new InvalidOperationException("The site has not been started.");

    public Uri Address => Visitor.BaseAddress!;

    /// <summary>The services of the host; those of the site itself come from a scope of its shell.</summary>
    public IServiceProvider HostServices => _factory?.Services ?? throw new InvalidOperationException("The site has not been started.");

    /// <summary>The folder App_Data.</summary>
    public string AppData => _appData.FullName;

    public virtual async ValueTask InitializeAsync()
    {
        await PrepareAsync();
        var settings = new Dictionary<string, string>([.. DatabaseSettings(Tenant), .. Settings])
        {
            [Tenant + "AdminUsername"] = AdminName,
            [Tenant + "AdminPassword"] = AdminPassword,
        };
        if (SetupRecipe is not null)
        {
            settings[Tenant + "RecipeName"] = SetupRecipe;
        }

        _factory = new SiteFactory(_appData.FullName, settings, AddServices);
        await _factory.StartAsync();
        _visitor = CreateVisitor();
    }

    /// <summary>The folder of the media library.</summary>
    public string MediaFolder => Path.Combine(_appData.FullName, "Sites", "Default", "Media");

    /// <summary>The paths of the files in the media library.</summary>
    public string[] MediaFiles()
        => [.. Directory.EnumerateFiles(MediaFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Runs <paramref name="work"/> in a scope of the site's shell, as a request would; what it saved is committed at the end.</summary>
    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        var scope = await HostServices.GetRequiredService<IShellHost>().GetScopeAsync(ShellSettings.DefaultShellName);
        await scope.UsingAsync(inner => work(inner.ServiceProvider));
    }

    /// <summary>Runs a background task now, whenever it is due.</summary>
    public Task RunTaskAsync<TTask>() where TTask : IBackgroundTask
        => InScopeAsync(services => services.GetServices<IBackgroundTask>().OfType<TTask>().Single().DoWorkAsync(services, TestContext.Current.CancellationToken));

    /// <summary>Another visitor, who keeps cookies (an editor who signs in).</summary>
    public HttpClient CreateVisitor(bool keepCookies = false)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = keepCookies, CookieContainer = new CookieContainer() };
        return new HttpClient(handler) { BaseAddress = _factory!.ClientOptions.BaseAddress, Timeout = Patience.Limit };
    }

    /// <summary>The parsed page at <paramref name="path"/>; fails unless the status is 200.</summary>
    public async Task<IHtmlDocument> GetPageAsync(string path)
    {
        using var response = await Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode}.");
        return _parser.ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public virtual async ValueTask DisposeAsync()
    {
        _visitor?.Dispose();
        try
        {
            if (_factory is not null)
            {
                await _factory.DisposeAsync();
            }
        }
        finally
        {
            await DropDatabaseAsync();
            _appData.Delete(recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>The recipe that sets the site up; null for the whole site with its sample content.</summary>
    protected virtual string? SetupRecipe => null;

    /// <summary>The set-up's settings for the database; keys start with <paramref name="tenant"/>.</summary>
    protected abstract IReadOnlyDictionary<string, string> DatabaseSettings(string tenant);

    /// <summary>What else the configuration says.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Services that the application itself does not have.</summary>
    protected virtual void AddServices(IServiceCollection services)
    {
    }

    /// <summary>Runs before the first start.</summary>
    protected virtual Task PrepareAsync()
    {
        return Task.CompletedTask;
    }

    protected virtual Task DropDatabaseAsync()
    {
        return Task.CompletedTask;
    }
}

/// <summary>Text of an element as a reader sees it: white space runs are one space.</summary>
internal static class ElementText
{
    public static string Text(this IElement element)
    {
        return string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
