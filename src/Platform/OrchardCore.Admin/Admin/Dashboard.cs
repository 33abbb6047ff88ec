namespace OrchardCore.Admin;

/// <summary>The first page of the administration; display drivers put panels into its zone <c>Panels</c> and buttons into <c>Header</c>.</summary>
public sealed class Dashboard
{
}
