using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Scripting;
using OrchardCore.Scripting.JavaScript;
using Xunit;

namespace Defus.Orchard.Tests.Security;

/// <summary>Scripts of recipes and rules can neither run for long nor reach anything of the site.</summary>
public sealed class ScriptLimitTests
{
    [Theory]
    [InlineData("while (true) {}", "steps")]
    [InlineData("for (;;) Math.random()", "steps")]
    [InlineData("(function f() { return f(); })()", "deeply")]
    [InlineData("new Array(1e9)", "100,000 elements")]
    [InlineData("let x = 0; for (let i = 0; i < 100000; i++) { x = [x, new Array(1000).fill(i)]; }", "")]
    [InlineData("'x'.repeat(1e9)", "")]
    [InlineData("let x = []; for (;;) { x.push('x'.repeat(100000)); }", "64 MB")]
    [InlineData("/(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')", "")]
    [InlineData("System.IO.File.ReadAllText('/etc/passwd')", "System")]
    [InlineData("importNamespace('System')", "importNamespace")]
    [InlineData("this.constructor.constructor('return process')()", "process")]
    [InlineData("import('fs')", "")]
    public void Evaluate_ScriptOfAnAttacker_IsStoppedWithinASecond(string script, string reason)
    {
        var engine = new JavaScriptEngine();
        using var services = new ServiceCollection().BuildServiceProvider();
        var watch = Stopwatch.StartNew();

        var exception = Assert.Throws<ScriptException>(() => engine.Evaluate(engine.CreateScope([], services, null, null), script));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        // Others may have the processors meanwhile; a script that hangs is stopped by its own limits or by this one.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }
}
