namespace OrchardCore.Modules;

/// <summary>
/// Controllers whose routes all lie below one path. MVC learns of them with the first request there, or the first link to them:
/// describing the actions of an administration costs every start a tenth of a second and 7 MB that visitors never need.
/// </summary>
public interface ILateControllers
{
    /// <summary>The first segment of their paths.</summary>
    string Prefix { get; }

    bool Contains(Type controller);
}
