using System.Text.RegularExpressions;
using OrchardCore.AutoSetup.Options;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Defus.Orchard.Tests.Deploy;

/// <summary>deploy/compose.yaml fits together and sets nothing that nobody reads.</summary>
public sealed class ComposeTests
{
    private const string Tenant = "OrchardCore_AutoSetup:Tenants:0:";

    private static readonly string _folder = Path.Combine(Repository.Root, "deploy");

    private static readonly Dictionary<object, object> _file = Read();

    [Fact]
    public void Services_NameOnlyWhatIsThere()
    {
        var services = Map(_file["services"]);
        var volumes = Map(_file["volumes"]).Keys.ToHashSet();
        foreach (var service in services.Values.Select(Map))
        {
            Assert.Subset(services.Keys.ToHashSet(), Names(service.GetValueOrDefault("depends_on")).ToHashSet());
            foreach (var source in ((List<object>)service["volumes"]).Select(volume => ((string)volume).Split(':')[0]))
            {
                Assert.True(source.StartsWith('.') ? File.Exists(Path.Combine(_folder, source)) : volumes.Contains(source), $"There is no volume or file {source}.");
            }
        }
    }

    [Fact]
    public void Sites_AreTwoAndAlike_AndTheProxyKnowsBoth()
    {
        var sites = Map(_file["services"]).Where(service => ((string)service.Key).StartsWith("site-", StringComparison.Ordinal)).ToArray();

        Assert.Equal(2, sites.Length);
        Assert.Equal(new Serializer().Serialize(sites[0].Value), new Serializer().Serialize(sites[1].Value));
        var proxy = File.ReadAllText(Path.Combine(_folder, "Caddyfile"));
        Assert.All(sites, site => Assert.Contains($"{site.Key}:8080", proxy, StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_AreReadBySomebody()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "platform.md"));
        var keys = Map(Map(Map(_file["services"])["site-a"])["environment"]).Keys.Cast<string>()
            .Where(key => key.StartsWith("OrchardCore__", StringComparison.Ordinal)).Select(key => key["OrchardCore__".Length..].Replace("__", ":", StringComparison.Ordinal)).ToArray();

        Assert.Contains("OrchardCore_Redis:Configuration", keys);
        foreach (var key in keys)
        {
            if (key.StartsWith(Tenant, StringComparison.Ordinal))
            {
                Assert.NotNull(typeof(TenantSetupOptions).GetProperty(key[Tenant.Length..]));
                continue;
            }

            var row = Regex.Match(page, $"^\\| `{key.Split(':')[0]}` \\|.*$", RegexOptions.Multiline).Value;
            Assert.Contains($"`{key.Split(':')[1]}`", row, StringComparison.Ordinal);
        }
    }

    private static Dictionary<object, object> Read()
    {
        using var reader = File.OpenText(Path.Combine(_folder, "compose.yaml"));
        return (Dictionary<object, object>)new Deserializer().Deserialize(new MergingParser(new Parser(reader)))!;
    }

    private static Dictionary<object, object> Map(object value) => (Dictionary<object, object>)value;

    private static IEnumerable<object> Names(object? value) => value switch
    {
        Dictionary<object, object> map => map.Keys,
        List<object> list => list,
        _ => [],
    };
}
