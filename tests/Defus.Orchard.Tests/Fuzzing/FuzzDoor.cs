using System.Net;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Fuzzing;

/// <summary>A way into the site, and what is sent there.</summary>
internal abstract class FuzzDoor
{
    protected FuzzDoor(FuzzedSite site)
    {
        Site = site;
    }

    protected FuzzedSite Site { get; }

    public string Name => GetType().Name.Replace("Door", "", StringComparison.Ordinal);

    /// <summary>How many of a thousand inputs come here.</summary>
    public abstract int Share { get; }

    public virtual Task PrepareAsync() => Task.CompletedTask;

    public abstract Task<FuzzAnswer> TryAsync(Dice dice);
}

/// <param name="Input">What was sent, shortened.</param>
/// <param name="Fault">What must not be; null if all is well.</param>
/// <param name="Kind">The answer in a word, for the table of a run.</param>
internal sealed record FuzzAnswer(string Input, string? Fault, string Kind);

/// <summary>A request by HTTP.</summary>
internal abstract class RequestDoor : FuzzDoor
{
    private readonly SemaphoreSlim _signingIn = new(1);
    private HttpClient? _client;

    protected RequestDoor(FuzzedSite site) : base(site)
    {
    }

    protected HttpClient Client => _client ??= Site.CreateVisitor(keepCookies: false);

    public override async Task<FuzzAnswer> TryAsync(Dice dice)
    {
        var client = Client;
        using var request = Make(dice);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, TestContext.Current.CancellationToken);
        var status = (int)answer.StatusCode;
        var fault = status >= 500 ? $"answered {status}"
            : answer.Headers.Location is { IsAbsoluteUri: true } away && away.Host != Site.Address.Host ? $"leads to {away}"
            : answer.Content.Headers.ContentType?.MediaType == "text/html" && (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("<script data-hostile", StringComparison.OrdinalIgnoreCase) ? "gave markup back"
            : null;
        if (answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location?.OriginalString.Contains("/Login", StringComparison.Ordinal) == true)
        {
            await SignInAgainAsync(client);
        }

        return new($"{request.Method} {request.RequestUri} {(request.Content is null || fault is null ? "" : await request.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))}", fault, status.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    protected abstract HttpRequestMessage Make(Dice dice);

    protected virtual Task SignedOutAsync() => Task.CompletedTask;

    /// <summary>Others may still be using the client before.</summary>
    protected void UseClient(HttpClient client) => _client = client;

    private async Task SignInAgainAsync(HttpClient signedOut)
    {
        await _signingIn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (ReferenceEquals(Client, signedOut))
            {
                await SignedOutAsync();
            }
        }
        finally
        {
            _signingIn.Release();
        }
    }

    /// <summary>A request for exactly this address, as odd as it is.</summary>
    protected static HttpRequestMessage Request(HttpMethod method, Uri site, string address) => new(
        method,
        new Uri(site.GetLeftPart(UriPartial.Authority) + HostileText.Sendable(address), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
}

/// <summary>A request of an administrator.</summary>
internal abstract class AdminDoor : RequestDoor
{
    protected AdminDoor(FuzzedSite site) : base(site)
    {
    }

    public override Task PrepareAsync() => SignedOutAsync();

    protected override async Task SignedOutAsync() => UseClient(await Users.Visitors.SignedInAsync(Site));
}
