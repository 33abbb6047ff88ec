using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Localization;

namespace OrchardCore.Localization
{
    /// <summary>A count with the source texts of its forms, handed to a localizer as its argument.</summary>
    public struct PluralizationArgument
    {
        public int Count { get; set; }

        public string[] Forms { get; set; }

        public object[] Arguments { get; set; }
    }

    /// <summary>A string localizer that can tell the translation from its arguments, as HTML localizers need it.</summary>
    public interface IPluralStringLocalizer : IStringLocalizer
    {
        (LocalizedString Text, object[] Arguments) GetTranslation(string name, params object[] arguments);
    }
}

namespace Microsoft.Extensions.Localization
{
    public static class StringLocalizerExtensions
    {
        /// <summary>The form for <paramref name="count"/>, which is argument {0}; the others follow.</summary>
        public static LocalizedString Plural(this IStringLocalizer localizer, int count, string singular, string plural, params object[] arguments)
            => localizer.Plural(count, [singular, plural], arguments);

        public static LocalizedString Plural(this IStringLocalizer localizer, int count, string[] pluralForms, params object[] arguments)
            => localizer[pluralForms[0], new PluralizationArgument { Count = count, Forms = pluralForms, Arguments = arguments }];
    }
}

namespace Microsoft.AspNetCore.Mvc.Localization
{
    public static class HtmlLocalizerExtensions
    {
        /// <summary>The form for <paramref name="count"/>, which is argument {0}; the others follow.</summary>
        public static LocalizedHtmlString Plural(this IHtmlLocalizer localizer, int count, string singular, string plural, params object[] arguments)
            => localizer.Plural(count, [singular, plural], arguments);

        public static LocalizedHtmlString Plural(this IHtmlLocalizer localizer, int count, string[] pluralForms, params object[] arguments)
            => localizer[pluralForms[0], new PluralizationArgument { Count = count, Forms = pluralForms, Arguments = arguments }];
    }
}
