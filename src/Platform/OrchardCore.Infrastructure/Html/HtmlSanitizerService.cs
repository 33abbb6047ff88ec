using Ganss.Xss;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Infrastructure.Html;

namespace OrchardCore.Infrastructure.Html
{
    /// <summary>Changes to the sanitizer, applied in order. Stands in for OrchardCore.Infrastructure.Html.HtmlSanitizerOptions.</summary>
    public class HtmlSanitizerOptions
    {
        public List<Action<HtmlSanitizer>> Configure { get; } = [];
    }

    /// <summary>Lets pass what editors may write. Style attributes go, as the site's content security policy forbids them.</summary>
    public sealed class HtmlSanitizerService : IHtmlSanitizerService
    {
        private readonly HtmlSanitizer _sanitizer = new();

        public HtmlSanitizerService(IOptions<HtmlSanitizerOptions> options)
        {
            _sanitizer.AllowedAttributes.Add("class");
            _sanitizer.AllowedAttributes.Remove("style");
            _sanitizer.AllowedTags.Remove("form");
            _sanitizer.AllowedSchemes.Add("mailto");
            _sanitizer.AllowedSchemes.Add("tel");
            _sanitizer.PostProcessNode += SafeLinks.Protect;
            foreach (var configure in options.Value.Configure)
            {
                configure(_sanitizer);
            }
        }

        public string Sanitize(string html) => string.IsNullOrEmpty(html) ? string.Empty : _sanitizer.Sanitize(html);
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class HtmlSanitizerOptionsExtensions
    {
        public static void ConfigureHtmlSanitizer(this IServiceCollection services, Action<HtmlSanitizer> action)
            => services.Configure<OrchardCore.Infrastructure.Html.HtmlSanitizerOptions>(options => options.Configure.Add(action));
    }
}
