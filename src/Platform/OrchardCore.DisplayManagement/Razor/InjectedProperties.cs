using System.Reflection;
using System.Reflection.Emit;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Razor.Internal;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>
/// The injected properties of a page and of its own base classes that it really reads. Razor gives every page five helpers,
/// most of which most templates never touch and some of which are costly to make.
/// </summary>
internal static class InjectedProperties
{
    public static IEnumerable<PropertyInfo> Of(Type pageType)
    {
        var read = CalledMethods(pageType);
        for (var type = pageType; type is not null && !IsMvc(type); type = type.BaseType)
        {
            foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (property.IsDefined(typeof(RazorInjectAttribute), inherit: false)
                    && (read is null || read.Contains(property.GetMethod!.MetadataToken, property.Module)))
                {
                    yield return property;
                }
            }
        }
    }

    // The methods called anywhere in the page, its closures and state machines and its own base classes; null when it cannot be told.
    private static MethodSet? CalledMethods(Type pageType)
    {
        var called = new MethodSet();
        for (var type = pageType; type is not null && !IsMvc(type); type = type.BaseType)
        {
            if (!called.AddCallsOf(type))
            {
                return null;
            }
        }

        return called;
    }

    private static bool IsMvc(Type type)
    {
        return type.Assembly == typeof(RazorPageBase).Assembly || type.Assembly == typeof(InjectedProperties).Assembly;
    }

    private sealed class MethodSet
    {
        private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        private readonly HashSet<(int Token, Module Module)> _methods = [];

        public bool Contains(int token, Module module)
        {
            return _methods.Contains((token, module));
        }

        public bool AddCallsOf(Type type)
        {
            foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
            {
                if (method.GetMethodBody()?.GetILAsByteArray() is { } code && !AddCalls(method, code))
                {
                    return false;
                }
            }

            foreach (var nested in type.GetNestedTypes(All))
            {
                if (!AddCallsOf(nested))
                {
                    return false;
                }
            }

            return true;
        }

        // Looks at every offset that could be a call; a false hit only injects too much.
        private bool AddCalls(MethodBase method, byte[] code)
        {
            var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
            var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
            for (var i = 0; i + 4 < code.Length; i++)
            {
                if (code[i] != OpCodes.Call.Value && code[i] != OpCodes.Callvirt.Value)
                {
                    continue;
                }

                var token = BitConverter.ToInt32(code, i + 1);
                if ((token >> 24) is not (0x06 or 0x0A or 0x2B))
                {
                    continue;
                }

                try
                {
                    if (method.Module.ResolveMethod(token, typeArguments, methodArguments) is { } target)
                    {
                        _methods.Add((target.MetadataToken, target.Module));
                    }
                }
                catch (Exception ex) when (ex is ArgumentException or BadImageFormatException)
                {
                    // Bytes that only looked like a call.
                }
                catch (Exception ex) when (ex is TypeLoadException or FileNotFoundException or MissingMethodException)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
