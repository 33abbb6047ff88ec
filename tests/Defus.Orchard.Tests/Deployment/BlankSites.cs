using Defus.Orchard.Tests.Http;

namespace Defus.Orchard.Tests.Deployment;

/// <summary>Only the administration: what a package is imported into.</summary>
public sealed class BlankSqliteSite : SqliteSite
{
    protected override string SetupRecipe => "Blank";
}

public sealed class BlankPostgresSite : PostgresSite
{
    protected override string SetupRecipe => "Blank";
}
