using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Html;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.DisplayManagement.CodeShapes;

/// <summary>
/// Binds methods with <see cref="ShapeAttribute"/> to their shape types. Parameters: the shape, its properties by name, the
/// display context and helper, an HTML helper, services.
/// </summary>
internal sealed class ShapeMethodHarvester : IShapeTableHarvester
{
    private readonly IEnumerable<IShapeAttributeProvider> _providers;
    private readonly ITypeFeatureProvider _types;

    public ShapeMethodHarvester(IEnumerable<IShapeAttributeProvider> providers, ITypeFeatureProvider types)
    {
        _providers = providers;
        _types = types;
    }

    public ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        foreach (var type in _providers.Select(provider => provider.GetType()).Distinct())
        {
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            {
                if (method.GetCustomAttribute<ShapeAttribute>() is { } attribute)
                {
                    builder.Describe(attribute.ShapeType ?? method.Name)
                        .From(_types.GetFeatureForDependency(type))
                        .BoundAs($"{type.FullName}.{method.Name}", Compile(type, method));
                }
            }
        }

        return ValueTask.CompletedTask;
    }

    private static Func<DisplayContext, Task<IHtmlContent>> Compile(Type type, MethodInfo method)
    {
        var context = Expression.Parameter(typeof(DisplayContext));
        var arguments = method.GetParameters().Select(parameter => Expression.Convert(
            Expression.Call(typeof(ShapeMethodHarvester), nameof(GetArgument), null, context, Expression.Constant(parameter.Name), Expression.Constant(parameter.ParameterType)),
            parameter.ParameterType));
        var instance = method.IsStatic
            ? null
            : Expression.Convert(Expression.Call(typeof(ShapeMethodHarvester), nameof(GetProvider), null, context, Expression.Constant(type)), type);
        var call = Expression.Convert(Expression.Call(instance, method, arguments), typeof(object));
        var invoke = Expression.Lambda<Func<DisplayContext, object?>>(call, context).Compile();
        return async displayContext => await ToHtmlAsync(invoke(displayContext), method);
    }

    private static object GetProvider(DisplayContext context, Type type)
    {
        return context.ServiceProvider.GetService(type)
            ?? context.ServiceProvider.GetServices<IShapeAttributeProvider>().First(provider => provider.GetType() == type);
    }

    private static object? GetArgument(DisplayContext context, string name, Type type)
    {
        if (type == typeof(DisplayContext))
        {
            return context;
        }

        if (type == typeof(IDisplayHelper))
        {
            return context.DisplayHelper;
        }

        if (type == typeof(IServiceProvider))
        {
            return context.ServiceProvider;
        }

        if (name.Equals("Shape", StringComparison.OrdinalIgnoreCase) || (typeof(IShape).IsAssignableFrom(type) && type.IsInstanceOfType(context.Value)))
        {
            return context.Value;
        }

        if (type == typeof(IHtmlHelper))
        {
            var helper = context.ServiceProvider.GetRequiredService<IHtmlHelper>();
            ((IViewContextAware)helper).Contextualize(context.ServiceProvider.GetRequiredService<ViewContextAccessor>().GetViewContext());
            return helper;
        }

        if (context.Value.Properties.TryGetValue(name, out var value) && value is not null)
        {
            return Convert(value, type, name);
        }

        var fallback = type.IsInterface ? context.ServiceProvider.GetService(type) : null;
        return fallback ?? (type.IsValueType ? Activator.CreateInstance(type) : null);
    }

    private static object Convert(object value, Type type, string name)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target.IsInstanceOfType(value))
        {
            return value;
        }

        try
        {
            return System.Convert.ChangeType(value, target, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception ex) when (ex is InvalidCastException or FormatException or OverflowException)
        {
            throw new InvalidOperationException($"The property '{name}' of a shape is '{value}', which is no {target.Name}.", ex);
        }
    }

    private static async Task<IHtmlContent> ToHtmlAsync(object? result, MethodInfo method)
    {
        switch (result)
        {
            case null:
                return HtmlString.Empty;
            case IHtmlContent html:
                return html;
            case Task<IHtmlContent> task:
                return await task;
            case string text:
                return new HtmlContentString(text);
            default:
                throw new InvalidOperationException($"'{method.DeclaringType}.{method.Name}' renders a shape, hence must return HTML or text.");
        }
    }
}
