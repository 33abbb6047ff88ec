using OrchardCore.DisplayManagement.Templates;
using Xunit;

namespace Defus.Orchard.Tests.Display;

public sealed class ShapeTemplateNameTests
{
    [Theory]
    [InlineData("Content-NewsPost", "Content__NewsPost")]
    [InlineData("Content-Event.Summary", "Content_Summary__Event")]
    [InlineData("Widget-Hero", "Widget__Hero")]
    [InlineData("MyPart.Edit", "MyPart_Edit")]
    [InlineData("TextField-Header.Display", "TextField_Display__Header")]
    [InlineData("BlogPost-Tags-TaxonomyField-Tags.Display", "BlogPost_Display__Tags__TaxonomyField__Tags")]
    [InlineData("Widget.Wrapper-Zone-HeadMeta", "Widget_Wrapper__Zone__HeadMeta")]
    [InlineData("Layout", "Layout")]
    public void FromName_TemplateName_GivesShapeType(string name, string shapeType)
    {
        Assert.Equal(shapeType, ShapeTemplateName.FromName(name));
    }

    [Theory]
    [InlineData("Views/Content.cshtml", "Content")]
    [InlineData("Views/Items/Content-Event.Summary.liquid", "Content_Summary__Event")]
    [InlineData("Title/Views/TitlePart.cshtml", "TitlePart")]
    [InlineData("Views/Parts/Common.cshtml", "Parts_Common")]
    public void FromPath_ShapeTemplate_GivesShapeType(string path, string shapeType)
    {
        Assert.Equal(shapeType, ShapeTemplateName.FromPath(path));
    }

    [Theory]
    [InlineData("Views/Home/Index.cshtml")]
    [InlineData("Views/_ViewImports.cshtml")]
    [InlineData("Pages/Index.cshtml")]
    [InlineData("Views/Items/Deep/Content.cshtml")]
    public void FromPath_OtherView_GivesNothing(string path)
    {
        Assert.Null(ShapeTemplateName.FromPath(path));
    }
}
