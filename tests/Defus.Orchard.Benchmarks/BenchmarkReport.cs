using System.Globalization;
using System.Text;

namespace Defus.Orchard.Benchmarks;

/// <summary>The numbers of one run beside their goals.</summary>
/// <param name="SetUp">Start of the process to the first page of a site that did not exist before.</param>
/// <param name="Start">Start of the process to the first page of an existing site; median.</param>
/// <param name="SiteRate">Pages per second, each rendered anew.</param>
/// <param name="HelloRate">Answers per second of a bare minimal API.</param>
/// <param name="ResidentMegabytes">Memory of the site's process after the load.</param>
internal sealed record BenchmarkReport(TimeSpan SetUp, TimeSpan Start, double SiteRate, double HelloRate, double ResidentMegabytes)
{
    private const double SetUpGoal = 4;
    private const double StartGoal = 1.5;
    private const double RatioGoal = 0.07;
    private const double MegabytesGoal = 180;

    private double Ratio => SiteRate / HelloRate;

    public bool GoalsMet => SetUp.TotalSeconds <= SetUpGoal && Start.TotalSeconds <= StartGoal
        && Ratio >= RatioGoal && ResidentMegabytes <= MegabytesGoal;

    public string ToTable()
    {
        var table = new StringBuilder();
        Row(table, "", "measured", "goal", "");
        Row(table, "new site: start, set-up, first 200", Seconds(SetUp.TotalSeconds), "<= " + Seconds(SetUpGoal), Mark(SetUp.TotalSeconds <= SetUpGoal));
        Row(table, "start to first 200 (median)", Seconds(Start.TotalSeconds), "<= " + Seconds(StartGoal), Mark(Start.TotalSeconds <= StartGoal));
        Row(table, "bare hello", Rate(HelloRate), "", "");
        Row(table, "page, rendered each time", Rate(SiteRate), "", "");
        Row(table, "page / hello", Number(Ratio, "0.0000"), ">= " + Number(RatioGoal, "0.00"), Mark(Ratio >= RatioGoal));
        Row(table, "resident after load", Number(ResidentMegabytes, "0") + " MB", "<= " + Number(MegabytesGoal, "0") + " MB", Mark(ResidentMegabytes <= MegabytesGoal));
        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, string measured, string goal, string mark)
    {
        table.AppendLine(CultureInfo.InvariantCulture, $"{name,-36}{measured,14}{goal,12}  {mark}");
    }

    private static string Mark(bool met)
    {
        return met ? "met" : "MISSED";
    }

    private static string Seconds(double value)
    {
        return Number(value, "0.00") + " s";
    }

    private static string Rate(double value)
    {
        return Number(value, "0") + " /s";
    }

    private static string Number(double value, string format)
    {
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
