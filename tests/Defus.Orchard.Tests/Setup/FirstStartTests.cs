namespace Defus.Orchard.Tests.Setup;

public sealed class FirstStartTests : IDisposable
{
    private const string Tenant = "OrchardCore:OrchardCore_AutoSetup:Tenants:0:";
    private const string Begun = "Die Website wird eingerichtet";
    private readonly DirectoryInfo _appData = Directory.CreateTempSubdirectory("defus-setup");

    [Fact]
    public async Task Start_OfTwoProcessesAtOnce_SetsUpOnceAndBothServe()
    {
        using var one = SetupProcess.Start(_appData.FullName);
        using var other = SetupProcess.Start(_appData.FullName);

        await one.WaitForHomeAsync();
        await other.WaitForHomeAsync();

        Assert.Single([one, other], process => process.Output.Contains(Begun, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithoutPassword_PrintsOneAndKeepsItWhereOnlyTheOwnerReads()
    {
        using (var first = SetupProcess.Start(_appData.FullName, $"--{Tenant}RecipeName=DefusBlank"))
        {
            await first.WaitForHomeAsync();
            var file = Path.Combine(_appData.FullName, "administrator-password.txt");
            var password = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim();
            await first.WaitForOutputAsync(password);
            await first.WaitForOutputAsync(first.Address + "Admin");
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }

        using var second = SetupProcess.Start(_appData.FullName);
        await second.WaitForHomeAsync();
        Assert.DoesNotContain("Passwort", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AfterBeingKilledHalfWay_SetsUpFromTheBeginning()
    {
        using (var killed = SetupProcess.Start(_appData.FullName))
        {
            await killed.WaitForOutputAsync("content");
            killed.Kill();
        }

        using var second = SetupProcess.Start(_appData.FullName);
        await second.WaitForHomeAsync();
        Assert.Contains(Begun, second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithUnknownRecipe_NamesItLeavesNothingAndCanBeRepeated()
    {
        using (var failed = SetupProcess.Start(_appData.FullName, $"--{Tenant}RecipeName=Dofus"))
        {
            Assert.Equal(1, await failed.WaitForExitAsync());
            Assert.Contains("'Dofus'", failed.Output, StringComparison.Ordinal);
            Assert.Contains("Defus, DefusBlank", failed.Output.Replace("DefusBlank, Defus", "Defus, DefusBlank", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Empty(_appData.GetFiles("*.db", SearchOption.AllDirectories));
        Assert.Empty(_appData.GetFiles("*.txt"));
        using var second = SetupProcess.Start(_appData.FullName, $"--{Tenant}RecipeName=DefusBlank");
        await second.WaitForHomeAsync();
    }

    [Fact]
    public async Task Start_WithWeakPassword_FailsBeforeAnythingIsKept()
    {
        using var failed = SetupProcess.Start(_appData.FullName, $"--{Tenant}RecipeName=DefusBlank", $"--{Tenant}AdminPassword=abc");

        Assert.Equal(1, await failed.WaitForExitAsync());
        Assert.Contains("konnte nicht eingerichtet werden", failed.Output, StringComparison.Ordinal);
        Assert.Empty(_appData.GetFiles("*.db*", SearchOption.AllDirectories));
        Assert.Empty(_appData.GetFiles("tenants.json"));
    }

    public void Dispose() => _appData.Delete(recursive: true);
}
