namespace OrchardCore.Modules;

/// <summary>Says which feature a class belongs to; without it a class belongs to the module's own feature.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class FeatureAttribute : Attribute
{
    public FeatureAttribute(string featureName)
    {
        FeatureName = featureName;
    }

    public string FeatureName { get; set; }
}

/// <summary>Says which other features must be enabled for a class to be used.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class RequireFeaturesAttribute : Attribute
{
    public RequireFeaturesAttribute(string featureName)
    {
        RequiredFeatureNames = [featureName];
    }

    public RequireFeaturesAttribute(string featureName, params string[] otherFeatureNames)
    {
        RequiredFeatureNames = [featureName, .. otherFeatureNames];
    }

    public IList<string> RequiredFeatureNames { get; }
}
