using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace OrchardCore.Data.Migration;

/// <summary>The methods of a migration class, found once.</summary>
internal sealed class MigrationMethods
{
    private static readonly ConcurrentDictionary<Type, MigrationMethods> _all = new();

    private readonly MethodInfo? _uninstall;

    private MigrationMethods(Type type)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Where(m => m.GetParameters().Length == 0))
        {
            var name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name[..^5] : method.Name;
            if (name == "Uninstall" && (method.ReturnType == typeof(void) || method.ReturnType == typeof(Task)))
            {
                _uninstall = method;
            }
            else if (method.ReturnType != typeof(int) && method.ReturnType != typeof(Task<int>))
            {
                continue;
            }
            else if (name == "Create")
            {
                Create = method;
            }
            else if (name.StartsWith("UpdateFrom", StringComparison.Ordinal) && int.TryParse(name.AsSpan(10), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            {
                Updates[version] = method;
            }
        }
    }

    public MethodInfo? Create { get; }

    public Dictionary<int, MethodInfo> Updates { get; } = [];

    public static MigrationMethods Of(Type type) => _all.GetOrAdd(type, t => new MigrationMethods(t));

    /// <summary>Whether a migration at this version (null: never run) has something to do.</summary>
    public bool IsDue(int? version) => version is > 0 ? Updates.ContainsKey(version.Value) : Create is not null;

    public static async Task<int> RunAsync(MethodInfo method, IDataMigration migration)
        => Invoke(method, migration) is var result && result is Task<int> task ? await task : (int)result!;

    public async Task UninstallAsync(IDataMigration migration)
    {
        if (_uninstall is not null && Invoke(_uninstall, migration) is Task task)
        {
            await task;
        }
    }

    private static object? Invoke(MethodInfo method, IDataMigration migration)
    {
        try
        {
            return method.Invoke(method.IsStatic ? null : migration, null);
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }
}
