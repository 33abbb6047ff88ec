using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>Emits subclasses of view models that are an <see cref="IShapeProxy"/>.</summary>
internal static class ShapeProxyEmitter
{
    private static readonly ConcurrentDictionary<Assembly, ModuleBuilder> _modules = new();
    private static readonly MethodInfo _innerShape = typeof(IShapeProxy).GetProperty(nameof(IShapeProxy.InnerShape))!.GetMethod!;
    private static readonly Lock _lock = new();
    private static int _counter;

    public static Type Emit(Type model)
    {
        if (model.IsSealed || model.IsAbstract || !model.IsClass)
        {
            throw new InvalidOperationException($"'{model.FullName}' cannot become a shape: a view model must be a class that is neither sealed nor abstract.");
        }

        var parent = model.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes)
            ?? throw new InvalidOperationException($"'{model.FullName}' cannot become a shape: it needs a constructor without parameters.");

        lock (_lock)
        {
            var module = _modules.GetOrAdd(model.Assembly, CreateModule);
            var type = module.DefineType(
                $"Shape_{model.Name}_{_counter++}", TypeAttributes.Public | TypeAttributes.Sealed, model, [typeof(IShapeProxy)]);
            var inner = type.DefineField("_shape", typeof(ShapeViewModel), FieldAttributes.Private | FieldAttributes.InitOnly);
            DefineConstructor(type, parent, inner);
            DefineInnerShape(type, inner);
            return type.CreateType();
        }
    }

    private static ModuleBuilder CreateModule(Assembly target)
    {
        // The view models may be internal; the runtime lets this assembly see them all the same.
        var name = target.GetName().Name!;
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName($"Shapes.{name}"), AssemblyBuilderAccess.Run);
        var constructor = typeof(IgnoresAccessChecksToAttribute).GetConstructor([typeof(string)])!;
        assembly.SetCustomAttribute(new CustomAttributeBuilder(constructor, [name]));
        return assembly.DefineDynamicModule("Shapes");
    }

    private static void DefineConstructor(TypeBuilder type, ConstructorInfo parent, FieldInfo inner)
    {
        var il = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, Type.EmptyTypes).GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Newobj, typeof(ShapeViewModel).GetConstructor(Type.EmptyTypes)!);
        il.Emit(OpCodes.Stfld, inner);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, parent);
        il.Emit(OpCodes.Ret);
    }

    private static void DefineInnerShape(TypeBuilder type, FieldInfo inner)
    {
        var getter = type.DefineMethod(
            $"{nameof(IShapeProxy)}.{_innerShape.Name}",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
            typeof(ShapeViewModel),
            Type.EmptyTypes);
        var il = getter.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, inner);
        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(getter, _innerShape);
    }
}
