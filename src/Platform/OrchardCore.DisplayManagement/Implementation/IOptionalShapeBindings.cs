namespace OrchardCore.DisplayManagement;

/// <summary>A binding resolver that often has nothing to give; it is asked for single shapes only when it has. The built-in platform's addition.</summary>
public interface IOptionalShapeBindings : IShapeBindingResolver
{
    /// <summary>Whether there is any template in this request.</summary>
    ValueTask<bool> AnyAsync();
}
