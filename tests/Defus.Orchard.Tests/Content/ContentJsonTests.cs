using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using OrchardCore.ContentManagement;
using Xunit;

namespace Defus.Orchard.Tests.Content;

public sealed class ContentJsonTests
{
    private const string Stored = """
        {"ContentItemId":"4a","ContentItemVersionId":"4b","ContentType":"Story","DisplayText":"Grüße","Latest":true,"Published":false,
        "ModifiedUtc":"2026-06-18T10:00:00.123Z","PublishedUtc":null,"CreatedUtc":"2026-06-18T10:00:00Z","Owner":"u1","Author":"admin",
        "StoryPart":{"Text":"Hallo","Count":3,"Tags":["a","b"],"Note":{"Value":"n"},"Unknown":{"Deep":[1,2]}},"Extra":{"X":null}}
        """;

    [Fact]
    public void Serialize_StoredItem_GivesTheSameMembersInTheSameOrder()
    {
        var stored = Stored.ReplaceLineEndings("");
        Assert.Equal(stored.Replace("\n", ""), JsonSerializer.Serialize(Read(), JOptions.Default));
    }

    [Fact]
    public void Serialize_ItemWithMutableData_GivesTheSameMembersInTheSameOrder()
    {
        var item = Read();
        Assert.Equal("Hallo", (string)item.Content.StoryPart.Text);
        Assert.Equal(Stored.ReplaceLineEndings(""), JsonSerializer.Serialize(item, JOptions.Default));
    }

    [Fact]
    public void Alter_Part_KeepsUnknownMembersAndOverwritesArraysAndNulls()
    {
        var item = Read();
        item.Alter<StoryPart>(part =>
        {
            part.Text = null;
            part.Tags = ["c"];
        });
        var json = JsonSerializer.SerializeToNode(item, JOptions.Default)!["StoryPart"]!;
        Assert.Null(json["Text"]);
        Assert.Equal("[\"c\"]", json["Tags"]!.ToJsonString());
        Assert.Equal("[1,2]", json["Unknown"]!["Deep"]!.ToJsonString());
        Assert.Equal("n", (string?)json["Note"]!["Value"]);
    }

    [Fact]
    public void Apply_FieldOfPart_ShowsInItemAndInTypedPart()
    {
        var item = Read();
        var part = item.Get<StoryPart>(nameof(StoryPart))!;
        part.Alter<NoteField>("Note", x => x.Value = "changed");
        Assert.Equal("changed", (string?)item.Content.StoryPart.Note.Value);
        Assert.Equal("changed", item.Get<StoryPart>(nameof(StoryPart))!.Note.Value);
    }

    [Fact]
    public void Content_WrittenDynamically_IsSeenByPartReadBefore()
    {
        var item = Read();
        var part = item.Get<StoryPart>(nameof(StoryPart))!;
        item.Content.StoryPart.Later = new JsonObject { ["Value"] = "x" };
        Assert.True(part.Has("Later"));
        Assert.Equal("x", part.Get<NoteField>("Later")!.Value);
    }

    [Fact]
    public void Clone_ChangedAfterwards_LeavesTheOriginalAlone()
    {
        var item = Read();
        var clone = item.Clone();
        clone.Alter<StoryPart>(x => x.Text = "other");
        clone.Content.Extra.X = 5;
        Assert.Equal("Hallo", item.Get<StoryPart>(nameof(StoryPart))!.Text);
        Assert.Equal(Stored.ReplaceLineEndings(""), JsonSerializer.Serialize(item, JOptions.Default));
    }

    [Fact]
    public void Merge_OtherItem_TakesTextsAndPartsButNoState()
    {
        var item = Read();
        item.Merge(new { DisplayText = "neu", Published = true, ContentItemId = "zz", StoryPart = new { Count = 9 } });
        Assert.Equal(("neu", false, "4a", 9, "Hallo"), (item.DisplayText, item.Published, item.ContentItemId, item.Get<StoryPart>("StoryPart")!.Count, item.Get<StoryPart>("StoryPart")!.Text));
    }

    [Fact]
    public void Read_AnyPartData_RoundTripsByteForByte()
    {
        var value = Gen.OneOf<object?>(Gen.String.Select(x => (object?)x), Gen.Int.Select(x => (object?)x), Gen.Bool.Select(x => (object?)x), Gen.Bool.Select(_ => (object?)null));
        Gen.Select(Gen.Char['a', 'z'].Array[1, 8].Select(x => "P" + new string(x)), Gen.Dictionary(Gen.Char['A', 'Z'].Array[1, 5].Select(x => new string(x)), value)).Sample((part, members) =>
        {
            var json = new JsonObject { ["ContentItemId"] = "1", ["ContentType"] = "T", [part] = JsonSerializer.SerializeToNode(members, JOptions.Default) };
            var item = json.Deserialize<ContentItem>(JOptions.Default)!;
            var first = JsonSerializer.Serialize(item, JOptions.Default);
            var again = JsonSerializer.Serialize(JsonSerializer.Deserialize<ContentItem>(first, JOptions.Default), JOptions.Default);
            _ = item.Content;
            return first == again && first == JsonSerializer.Serialize(item, JOptions.Default) && JsonNode.DeepEquals(JsonNode.Parse(first)![part], json[part]);
        });
    }

    private static ContentItem Read() => JsonSerializer.Deserialize<ContentItem>(Stored, JOptions.Default)!;
}
