using System.Globalization;
using CsCheck;
using OrchardCore.ContentFields.Handlers;
using OrchardCore.ContentFields.Services;
using Xunit;

namespace Defus.Orchard.Tests.Fields;

public sealed class FieldInputTests
{
    [Theory]
    [InlineData("de-DE", "48,3705", "48.3705")]
    [InlineData("de-DE", "48.3705", "48.3705")]
    [InlineData("de-DE", " -7 ", "-7")]
    [InlineData("en-US", "48.3705", "48.3705")]
    [InlineData("de-DE", "", null)]
    [InlineData("de-DE", null, null)]
    public void TryReadNumber_AsPeopleOrBrowsersWriteIt_IsRead(string culture, string? text, string? expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.True(FieldInput.TryReadNumber(text, out var number));
        Assert.Equal(expected, number?.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1.500")]
    [InlineData("1.000.000")]
    [InlineData("zwölf")]
    [InlineData("1,5,2")]
    public void TryReadNumber_AmbiguousOrNoNumber_IsRefused(string text)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        Assert.False(FieldInput.TryReadNumber(text, out _));
    }

    [Fact]
    public void TryReadNumber_WhatTheEditorShows_IsTheSameNumber() => Gen.Decimal.Sample(number =>
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        return FieldInput.TryReadNumber(number.ToString(CultureInfo.CurrentCulture), out var read) && read == number;
    });

    [Theory]
    [InlineData("2026-11-25", "2026-11-25T00:00:00")]
    [InlineData("2026-11-25T18:30", "2026-11-25T18:30:00")]
    [InlineData("2026-11-25T18:30:15", "2026-11-25T18:30:15")]
    [InlineData("25.11.2026", "2026-11-25T00:00:00")]
    [InlineData("25.11.2026 18:30", "2026-11-25T18:30:00")]
    public void TryReadDateTime_IsoOrGerman_IsRead(string text, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        Assert.True(FieldInput.TryReadDateTime(text, out var time));
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), time);
    }

    [Theory]
    [InlineData("morgen")]
    [InlineData("2026-13-01")]
    [InlineData("31.02.2026")]
    [InlineData("18:30")]
    public void TryReadDateTime_NoDate_IsRefused(string text)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        Assert.False(FieldInput.TryReadDateTime(text, out _));
    }

    [Theory]
    [InlineData("https://example.org/a?b=c:d", true)]
    [InlineData("mailto:info@example.org", true)]
    [InlineData("~/ueber-uns", true)]
    [InlineData("/termine#morgen", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JavaScript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData(" javascript:alert(1)", false)]
    public void IsSafe_Address_OnlyKnownSchemesPass(string url, bool expected) => Assert.Equal(expected, LinkFieldHandler.IsSafe(url));
}
