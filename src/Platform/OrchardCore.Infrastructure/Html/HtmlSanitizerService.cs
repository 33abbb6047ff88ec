using Ganss.Xss;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Infrastructure.Html;

namespace OrchardCore.Infrastructure.Html
{
    /// <summary>Changes to the sanitizer, applied in order. Stands in for OrchardCore.Infrastructure.Html.HtmlSanitizerOptions.</summary>
    public class HtmlSanitizerOptions
    {
        private List<Action<HtmlSanitizer>>? _configure;

        public List<Action<HtmlSanitizer>> Configure => _configure ??= [];

        // Asked for simple texts, and without loading the sanitizer's assembly.
        internal bool IsUntouched => _configure is null;

        internal void Apply(HtmlSanitizer sanitizer) => _configure?.ForEach(configure => configure(sanitizer));
    }

    /// <summary>Lets pass what editors may write. Style attributes go, as the site's content security policy forbids them.</summary>
    public sealed class HtmlSanitizerService : IHtmlSanitizerService
    {
        private readonly HtmlSanitizerOptions _options;
        private HtmlSanitizer? _sanitizer;

        public HtmlSanitizerService(IOptions<HtmlSanitizerOptions> options)
        {
            _options = options.Value;
        }

        public string Sanitize(string html)
        {
            if (string.IsNullOrEmpty(html))
            {
                return string.Empty;
            }

            // What somebody has configured may forbid even the simplest things.
            return _options.IsUntouched && SimpleHtml.IsClean(html) ? html : SanitizeFully(html);
        }

        private string SanitizeFully(string html) => (_sanitizer ??= Create()).Sanitize(html);

        private HtmlSanitizer Create()
        {
            var sanitizer = new HtmlSanitizer();
            sanitizer.AllowedAttributes.Add("class");
            sanitizer.AllowedAttributes.Remove("style");
            sanitizer.AllowedTags.Remove("form");
            sanitizer.AllowedSchemes.Add("mailto");
            sanitizer.AllowedSchemes.Add("tel");
            sanitizer.PostProcessNode += SafeLinks.Protect;
            _options.Apply(sanitizer);

            return sanitizer;
        }
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
