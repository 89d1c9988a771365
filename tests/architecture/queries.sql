-- api_key_list
select "id", "user_id", "name", "key_hash", "hint", "scopes", "created_at", "expires_at", "last_used_at"
from (select "id", "user_id", "name", "key_hash", "hint", "scopes", "created_at", "expires_at", "last_used_at"
from "api_keys"
where "api_keys"."user_id" = ?) "visible_api_keys"
where "visible_api_keys"."id" < ?
order by "visible_api_keys"."id" desc
limit ?;
--   SEARCH api_keys USING INDEX api_keys_by_user (user_id=? AND id<?)

-- board_by_id
select "id", "owner_id", "owner_name", "name", "description", "visibility", "is_archived", "image_count", "cover", "permission", "is_shared", "place_pinned", "place_archived", "place_hidden", "place_folder_id", "place_position", "created_at", "updated_at"
from (select "boards"."id", "boards"."user_id" as "owner_id", "users"."display_name" as "owner_name", "boards"."name", "boards"."description", "boards"."visibility", "boards"."is_archived", "boards"."image_count", coalesce(((select "id"
from "images"
where ("images"."id" = "boards"."cover_image_id" and "images"."board_id" = "boards"."id" and "images"."deleted_at" is null))), ((select "id"
from "images"
where ("images"."board_id" = "boards"."id" and "images"."deleted_at" is null)
order by "images"."id" desc
limit ?))) as "cover", case case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end when 3 then 'owner' when 2 then 'admin' when 1 then 'write' else 'read' end as "permission", (case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= 2 and (exists (select 1
from "shared_boards"
where "shared_boards"."board_id" = "boards"."id") or exists (select 1
from "board_links"
where "board_links"."board_id" = "boards"."id"))) as "is_shared", coalesce("board_places"."is_pinned", false) as "place_pinned", coalesce("board_places"."is_archived", false) as "place_archived", coalesce("board_places"."is_hidden", false) as "place_hidden", "board_places"."folder_id" as "place_folder_id", "board_places"."position" as "place_position", "boards"."created_at", "boards"."updated_at"
from "boards"
inner join "users" on "users"."id" = "boards"."user_id"
left join "board_places" on ("board_places"."board_id" = "boards"."id" and "board_places"."user_id" = ?)
where case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?) "visible_boards"
where "visible_boards"."id" = ?;
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 10
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 9
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH board_places USING INDEX sqlite_autoindex_board_places_1 (user_id=? AND board_id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH images USING INDEX images_by_board (board_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 3
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 5
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH shared_boards USING COVERING INDEX shared_boards_by_board (board_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH board_links USING COVERING INDEX board_links_by_board (board_id=?)

-- board_folder_by_id
select "id", "name", "position", "created_at"
from (select "id", "user_id", "name", "position", "created_at"
from "board_folders"
where "board_folders"."user_id" = ?) "visible_board_folders"
where "visible_board_folders"."id" = ?;
--   SEARCH board_folders USING INDEX sqlite_autoindex_board_folders_1 (id=?)

-- board_folder_list
select "id", "name", "position", "created_at"
from (select "id", "user_id", "name", "position", "created_at"
from "board_folders"
where "board_folders"."user_id" = ?) "visible_board_folders"
order by "visible_board_folders"."position" asc, "visible_board_folders"."id" asc;
--   SEARCH board_folders USING INDEX board_folders_by_user (user_id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- board_for_admin
select "id", "owner_id", "owner_name", "permission"
from (select "boards"."id", "boards"."user_id" as "owner_id", "users"."display_name" as "owner_name", "boards"."name", "boards"."description", "boards"."visibility", "boards"."is_archived", "boards"."image_count", coalesce(((select "id"
from "images"
where ("images"."id" = "boards"."cover_image_id" and "images"."board_id" = "boards"."id" and "images"."deleted_at" is null))), ((select "id"
from "images"
where ("images"."board_id" = "boards"."id" and "images"."deleted_at" is null)
order by "images"."id" desc
limit ?))) as "cover", case case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end when 3 then 'owner' when 2 then 'admin' when 1 then 'write' else 'read' end as "permission", (case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= 2 and (exists (select 1
from "shared_boards"
where "shared_boards"."board_id" = "boards"."id") or exists (select 1
from "board_links"
where "board_links"."board_id" = "boards"."id"))) as "is_shared", coalesce("board_places"."is_pinned", false) as "place_pinned", coalesce("board_places"."is_archived", false) as "place_archived", coalesce("board_places"."is_hidden", false) as "place_hidden", "board_places"."folder_id" as "place_folder_id", "board_places"."position" as "place_position", "boards"."created_at", "boards"."updated_at"
from "boards"
inner join "users" on "users"."id" = "boards"."user_id"
left join "board_places" on ("board_places"."board_id" = "boards"."id" and "board_places"."user_id" = ?)
where case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?) "visible_boards"
where "visible_boards"."id" = ?;
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 10
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 9
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 3
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER

-- board_link_list
select "id", "board_id", "name", "has_password", "expires_at", "allows_download", "shows_metadata", "view_count", "last_viewed_at", "created_at", "created_by_name", "is_live"
from (select "board_links"."id", "board_links"."board_id", "board_links"."name", "board_links"."password_hash" is not null as "has_password", "board_links"."expires_at", "board_links"."allows_download", "board_links"."shows_metadata", "board_links"."view_count", "board_links"."last_viewed_at", "board_links"."created_at", "maker"."display_name" as "created_by_name", (("board_links"."expires_at" is null or "board_links"."expires_at" > ?) and "maker"."is_active" = ? and exists (select 1
from "boards"
where ("boards"."id" = "board_links"."board_id" and case when "boards"."user_id" = "board_links"."user_id" then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = "board_links"."user_id" or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = "board_links"."user_id"))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?))) as "is_live"
from "board_links"
inner join "users" "maker" on "maker"."id" = "board_links"."user_id"
where exists (select 1
from "boards"
where ("boards"."id" = "board_links"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?))) "visible_board_links"
where "visible_board_links"."board_id" = ?
order by "visible_board_links"."id" asc;
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 4
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   SEARCH board_links USING INDEX board_links_by_board (board_id=?)
--   SEARCH maker USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       CORRELATED LIST SUBQUERY 1
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)

-- board_list
select "id", "owner_id", "owner_name", "name", "description", "visibility", "is_archived", "image_count", "cover", "permission", "is_shared", "place_pinned", "place_archived", "place_hidden", "place_folder_id", "place_position", "created_at", "updated_at"
from (select "boards"."id", "boards"."user_id" as "owner_id", "users"."display_name" as "owner_name", "boards"."name", "boards"."description", "boards"."visibility", "boards"."is_archived", "boards"."image_count", coalesce(((select "id"
from "images"
where ("images"."id" = "boards"."cover_image_id" and "images"."board_id" = "boards"."id" and "images"."deleted_at" is null))), ((select "id"
from "images"
where ("images"."board_id" = "boards"."id" and "images"."deleted_at" is null)
order by "images"."id" desc
limit ?))) as "cover", case case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end when 3 then 'owner' when 2 then 'admin' when 1 then 'write' else 'read' end as "permission", (case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= 2 and (exists (select 1
from "shared_boards"
where "shared_boards"."board_id" = "boards"."id") or exists (select 1
from "board_links"
where "board_links"."board_id" = "boards"."id"))) as "is_shared", coalesce("board_places"."is_pinned", false) as "place_pinned", coalesce("board_places"."is_archived", false) as "place_archived", coalesce("board_places"."is_hidden", false) as "place_hidden", "board_places"."folder_id" as "place_folder_id", "board_places"."position" as "place_position", "boards"."created_at", "boards"."updated_at"
from "boards"
inner join "users" on "users"."id" = "boards"."user_id"
left join "board_places" on ("board_places"."board_id" = "boards"."id" and "board_places"."user_id" = ?)
where "boards"."id" in (select "id"
from "boards"
where "boards"."user_id" = ? union select "board_id"
from "shared_boards"
where "shared_boards"."user_id" = ? union select "board_id"
from "shared_boards"
where "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?) union select "id"
from "boards"
where "boards"."visibility" <> 'private')) "visible_board_list"
where ("visible_board_list"."id" < ? and (? = '' or "owner_id" = ?))
order by "visible_board_list"."id" desc
limit ?;
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--   LIST SUBQUERY 13
--     MERGE (UNION)
--       LEFT
--         MERGE (UNION)
--           LEFT
--             SEARCH boards USING COVERING INDEX boards_by_user (user_id=?)
--           RIGHT
--             SEARCH shared_boards USING INDEX shared_boards_by_user (user_id=?)
--             USE TEMP B-TREE FOR ORDER BY
--       RIGHT
--         MERGE (UNION)
--           LEFT
--             SEARCH shared_boards USING INDEX shared_boards_by_group (group_id=?)
--             LIST SUBQUERY 11
--               SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--             USE TEMP B-TREE FOR ORDER BY
--           RIGHT
--             SCAN boards USING INDEX boards_for_everyone
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH board_places USING INDEX sqlite_autoindex_board_places_1 (user_id=? AND board_id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH images USING INDEX images_by_board (board_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 3
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 5
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH shared_boards USING COVERING INDEX shared_boards_by_board (board_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH board_links USING COVERING INDEX board_links_by_board (board_id=?)

-- board_owner
select "user_id"
from "boards"
where "boards"."id" = ?;
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)

-- board_people
select "id", "display_name", "avatar_version"
from (select "id", "display_name", "avatar_version"
from "users"
where ("users"."is_active" = ? and ("users"."id" in (select "user_id"
from "shared_boards"
where ("shared_boards"."board_id" = ? and "shared_boards"."user_id" is not null)) or "users"."id" in (select "group_members"."user_id"
from "group_members"
inner join "shared_boards" on "shared_boards"."group_id" = "group_members"."group_id"
where "shared_boards"."board_id" = ?)) and exists (select 1
from "boards"
where ("boards"."id" = ? and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_board_people"
where "visible_board_people"."id" <> ?
order by lower("visible_board_people"."display_name") asc, "visible_board_people"."id" asc
limit ?;
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 3
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   MULTI-INDEX OR
--     INDEX 1
--       LIST SUBQUERY 1
--         SEARCH shared_boards USING COVERING INDEX shared_boards_with_person (board_id=? AND user_id>?)
--       SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--     INDEX 2
--       LIST SUBQUERY 2
--         SEARCH shared_boards USING COVERING INDEX shared_boards_with_group (board_id=?)
--         SEARCH group_members USING COVERING INDEX sqlite_autoindex_group_members_1 (group_id=?)
--       SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- board_people_shares
select "with_id", "kind", "with_name", "avatar_version", "member_count", "given", "created_at"
from (select coalesce("shared_boards"."user_id", "shared_boards"."group_id") as "with_id", case when "shared_boards"."user_id" is null then 'group' else 'person' end as "kind", coalesce("users"."display_name", "groups"."name") as "with_name", "users"."avatar_version", case when "shared_boards"."user_id" is null then (select count(*)
from "group_members"
where "group_members"."group_id" = "shared_boards"."group_id") else 1 end as "member_count", "shared_boards"."permission" as "given", "shared_boards"."created_at"
from "shared_boards"
left join "users" on "users"."id" = "shared_boards"."user_id"
left join "groups" on "groups"."id" = "shared_boards"."group_id"
where ("shared_boards"."board_id" = ? and exists (select 1
from "boards"
where ("boards"."id" = ? and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_shares";
--   SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   SEARCH groups USING INDEX sqlite_autoindex_groups_1 (id=?) LEFT-JOIN
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 2
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH group_members USING COVERING INDEX sqlite_autoindex_group_members_1 (group_id=?)

-- grantBoard
select "id", "user_id", "name", "description", "visibility", "is_archived", "cover_image_id", "image_count", "created_at", "updated_at", case when "user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end
from "boards"
where "boards"."id" = ?;
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 1
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER

-- grantBoardFolder
select "id", "user_id", "name", "position", "created_at"
from "board_folders"
where ("board_folders"."id" = ? and "board_folders"."user_id" = ?);
--   SEARCH board_folders USING INDEX sqlite_autoindex_board_folders_1 (id=?)

-- grantBoardLink
select "id", "user_id", "name", "description", "visibility", "is_archived", "cover_image_id", "image_count", "created_at", "updated_at", case when "user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end
from "boards"
where "boards"."id" = ?;
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 1
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER

-- grantImage
select "id", "seq", "user_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "metadata", "tags", "facets", "workflow_format", "content_hash", "thumbhash", "created_at", "deleted_at", exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)), exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)), exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?))
from "images"
where ("images"."id" in (?) and ("images"."deleted_at" is null and ("images"."user_id" = ? or exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))));
--   SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 12
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 11
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 10
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 1
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 5
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 4
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 8
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 7
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER

-- grantImages
select "id", "seq", "user_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "metadata", "tags", "facets", "workflow_format", "content_hash", "thumbhash", "created_at", "deleted_at", exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)), exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)), exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?))
from "images"
where ("images"."id" in (?, ?) and ("images"."deleted_at" is null and ("images"."user_id" = ? or exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))));
--   SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 12
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 11
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 10
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 1
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 5
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 4
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 8
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 7
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER

-- grantImages in the trash
select "id", "seq", "user_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "metadata", "tags", "facets", "workflow_format", "content_hash", "thumbhash", "created_at", "deleted_at", exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)), exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)), exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?))
from "images"
where ("images"."id" in (?, ?) and ("images"."deleted_at" is not null and "images"."user_id" = ?));
--   SEARCH images USING INDEX images_in_trash_by_user (user_id=? AND id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 1
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 5
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 4
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 8
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 7
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER

-- grantItem
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where ("session_queue"."id" = ? and "session_queue"."user_id" = ?);
--   SEARCH session_queue USING INDEX sqlite_autoindex_session_queue_1 (id=?)

-- grantItems
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where ("session_queue"."user_id" = ? and "session_queue"."status" in (?, ?));
--   SEARCH session_queue USING INDEX session_queue_by_user_status (user_id=? AND status=?)

-- group_by_id
select "id", "name", "description", "member_count", "created_at"
from (select "id", "name", "description", (select count(*)
from "group_members"
where "group_members"."group_id" = "groups"."id") as "member_count", "created_at"
from "groups") "all_groups"
where "all_groups"."id" = ?;
--   SEARCH groups USING INDEX sqlite_autoindex_groups_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH group_members USING COVERING INDEX sqlite_autoindex_group_members_1 (group_id=?)

-- group_list
select "id", "name", "description", "member_count", "created_at"
from (select "id", "name", "description", (select count(*)
from "group_members"
where "group_members"."group_id" = "groups"."id") as "member_count", "created_at"
from "groups") "all_groups"
where ("all_groups"."id" > ? and lower("all_groups"."name") like ? escape '\')
order by "all_groups"."id" asc
limit ?;
--   SEARCH groups USING INDEX sqlite_autoindex_groups_1 (id>?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH group_members USING COVERING INDEX sqlite_autoindex_group_members_1 (group_id=?)

-- groups_found
select "id", "name", "member_count"
from (select "id", "name", "description", (select count(*)
from "group_members"
where "group_members"."group_id" = "groups"."id") as "member_count", "created_at"
from "groups") "all_groups"
where lower("all_groups"."name") like ? escape '\'
order by lower("all_groups"."name") asc, "all_groups"."id" asc
limit ?;
--   SCAN groups
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH group_members USING COVERING INDEX sqlite_autoindex_group_members_1 (group_id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- image_board
select "id"
from (select "boards"."id", "boards"."user_id" as "owner_id", "users"."display_name" as "owner_name", "boards"."name", "boards"."description", "boards"."visibility", "boards"."is_archived", "boards"."image_count", coalesce(((select "id"
from "images"
where ("images"."id" = "boards"."cover_image_id" and "images"."board_id" = "boards"."id" and "images"."deleted_at" is null))), ((select "id"
from "images"
where ("images"."board_id" = "boards"."id" and "images"."deleted_at" is null)
order by "images"."id" desc
limit ?))) as "cover", case case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end when 3 then 'owner' when 2 then 'admin' when 1 then 'write' else 'read' end as "permission", (case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= 2 and (exists (select 1
from "shared_boards"
where "shared_boards"."board_id" = "boards"."id") or exists (select 1
from "board_links"
where "board_links"."board_id" = "boards"."id"))) as "is_shared", coalesce("board_places"."is_pinned", false) as "place_pinned", coalesce("board_places"."is_archived", false) as "place_archived", coalesce("board_places"."is_hidden", false) as "place_hidden", "board_places"."folder_id" as "place_folder_id", "board_places"."position" as "place_position", "boards"."created_at", "boards"."updated_at"
from "boards"
inner join "users" on "users"."id" = "boards"."user_id"
left join "board_places" on ("board_places"."board_id" = "boards"."id" and "board_places"."user_id" = ?)
where case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?) "visible_boards"
where "visible_boards"."id" = ?;
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 10
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 9
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   SEARCH users USING COVERING INDEX sqlite_autoindex_users_1 (id=?)

-- image_by_id
select "id", "seq", "owner_id", "owner_name", "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and ("images"."user_id" = ? or exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?))))) "visible_images"
where "visible_images"."id" = ?;
--   SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 6
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_foreign_boards
select "id"
from (select "id"
from "boards"
where ("boards"."id" in (select "id"
from "boards"
where "boards"."user_id" = ? union select "board_id"
from "shared_boards"
where "shared_boards"."user_id" = ? union select "board_id"
from "shared_boards"
where "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?) union select "id"
from "boards"
where "boards"."visibility" <> 'private') and exists (select 1
from "image_counts"
where ("image_counts"."place" = "boards"."id" and "image_counts"."user_id" <> ?)))) "visible_foreign_boards";
--   SEARCH boards USING COVERING INDEX sqlite_autoindex_boards_1 (id=?)
--   LIST SUBQUERY 5
--     MERGE (UNION)
--       LEFT
--         MERGE (UNION)
--           LEFT
--             SEARCH boards USING COVERING INDEX boards_by_user (user_id=?)
--           RIGHT
--             SEARCH shared_boards USING INDEX shared_boards_by_user (user_id=?)
--             USE TEMP B-TREE FOR ORDER BY
--       RIGHT
--         MERGE (UNION)
--           LEFT
--             SEARCH shared_boards USING INDEX shared_boards_by_group (group_id=?)
--             LIST SUBQUERY 3
--               SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--             USE TEMP B-TREE FOR ORDER BY
--           RIGHT
--             SCAN boards USING INDEX boards_for_everyone
--   SCAN image_counts EXISTS USING COVERING INDEX sqlite_autoindex_image_counts_1

-- image_hours_board
select json_group_array(json_array("summed"."hour", "total", "ratios"))
from (select "hour", sum("image_count") as "total", sum("ratio") as "ratios"
from (select "user_id", "place", "hour", "image_count", "ratio"
from "image_hours"
where ("image_hours"."place" = ? and exists (select 1
from "boards"
where ("boards"."id" = ? and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_hours"
where ("visible_hours"."hour" >= ? and "visible_hours"."hour" < ?)
group by "visible_hours"."hour") "summed";
--   CO-ROUTINE summed
--     SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 1
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--     SEARCH image_hours USING INDEX image_hours_by_place (place=? AND hour>? AND hour<?)
--   SCAN summed

-- image_hours_loose
select json_group_array(json_array("summed"."hour", "total", "ratios"))
from (select "hour", sum("image_count") as "total", sum("ratio") as "ratios"
from (select "user_id", "place", "hour", "image_count", "ratio"
from "image_hours"
where "image_hours"."user_id" = ?) "visible_hours"
where ("visible_hours"."hour" >= ? and "visible_hours"."hour" < ? and ("visible_hours"."place" = ? or "visible_hours"."place" in (select "place"
from (select "place", "image_count"
from "image_counts"
where ("image_counts"."user_id" = ? and "image_counts"."place" not in ('none', 'trash') and not exists (select 1
from "boards"
where ("boards"."id" = "image_counts"."place" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_strays")))
group by "visible_hours"."hour") "summed";
--   CO-ROUTINE summed
--     SEARCH image_hours USING INDEX sqlite_autoindex_image_hours_1 (user_id=?)
--     LIST SUBQUERY 6
--       SEARCH image_counts USING COVERING INDEX sqlite_autoindex_image_counts_1 (user_id=?)
--       CORRELATED SCALAR SUBQUERY 4
--         SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--         CORRELATED SCALAR SUBQUERY 3
--           SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--           LIST SUBQUERY 2
--             SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--             CREATE BLOOM FILTER
--       CREATE BLOOM FILTER
--     USE TEMP B-TREE FOR GROUP BY
--   SCAN summed

-- image_hours_own
select json_group_array(json_array("summed"."hour", "total", "ratios"))
from (select "hour", sum("image_count") as "total", sum("ratio") as "ratios"
from (select "user_id", "place", "hour", "image_count", "ratio"
from "image_hours"
where "image_hours"."user_id" = ?) "visible_hours"
where ("visible_hours"."hour" >= ? and "visible_hours"."hour" < ? and "visible_hours"."place" = ?)
group by "visible_hours"."hour") "summed";
--   CO-ROUTINE summed
--     SEARCH image_hours USING INDEX sqlite_autoindex_image_hours_1 (user_id=? AND place=? AND hour>? AND hour<?)
--   SCAN summed

-- image_hours_search
select "seq" / 14745600000 as "hour", count(*) as "image_count", sum(min(4.0, max(1.0 / 3, "visible_images"."width" * 1.0 / "visible_images"."height"))) as "ratio"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and ("images"."user_id" = ? or exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?))))) "visible_images"
where "visible_images"."seq" in (select -rowid as seq
from image_search
where image_search match ? and rowid > -cast(? as integer) and rowid <= -cast(? as integer)
order by rowid asc
limit ?)
group by 1;
--   SEARCH images USING INDEX images_by_seq (seq=?)
--   LIST SUBQUERY 10
--     SCAN image_search VIRTUAL TABLE INDEX 64:M2><
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 6
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   USE TEMP B-TREE FOR GROUP BY

-- image_ids_board_newest
select "id", "seq"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."board_id" = ? and "images"."deleted_at" is null and exists (select 1
from "boards"
where ("boards"."id" = ? and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_images"
where ("visible_images"."id" > ? and "visible_images"."id" < ?)
order by "visible_images"."id" desc
limit ?;
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 6
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   SEARCH images USING INDEX images_by_board (board_id=? AND id>? AND id<?)

-- image_ids_board_oldest
select "id", "seq"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."board_id" = ? and "images"."deleted_at" is null and exists (select 1
from "boards"
where ("boards"."id" = ? and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_images"
where ("visible_images"."id" > ? and "visible_images"."id" < ?)
order by "visible_images"."id" asc
limit ?;
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 6
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   SEARCH images USING INDEX images_by_board (board_id=? AND id>? AND id<?)

-- image_ids_loose_newest
select "id", "seq"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and "images"."user_id" = ? and "images"."board_id" is null)) "visible_images"
where ("visible_images"."id" > ? and "visible_images"."id" < ?)
order by "visible_images"."id" desc
limit ?;
--   SEARCH images USING INDEX images_by_user_board (user_id=? AND board_id=? AND id>? AND id<?)

-- image_ids_loose_oldest
select "id", "seq"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and "images"."user_id" = ? and "images"."board_id" is null)) "visible_images"
where ("visible_images"."id" > ? and "visible_images"."id" < ?)
order by "visible_images"."id" asc
limit ?;
--   SEARCH images USING INDEX images_by_user_board (user_id=? AND board_id=? AND id>? AND id<?)

-- image_ids_own_newest
select "id", "seq"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and "images"."user_id" = ?)) "visible_images"
where ("visible_images"."id" > ? and "visible_images"."id" < ?)
order by "visible_images"."id" desc
limit ?;
--   SEARCH images USING INDEX images_by_user (user_id=? AND id>? AND id<?)

-- image_ids_own_oldest
select "id", "seq"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and "images"."user_id" = ?)) "visible_images"
where ("visible_images"."id" > ? and "visible_images"."id" < ?)
order by "visible_images"."id" asc
limit ?;
--   SEARCH images USING INDEX images_by_user (user_id=? AND id>? AND id<?)

-- image_list_board_newest
select "id", "seq", "owner_id", "owner_name", "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."board_id" = ? and "images"."deleted_at" is null and exists (select 1
from "boards"
where ("boards"."id" = ? and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_images"
where ("visible_images"."id" > ? and "visible_images"."id" < ?)
order by "visible_images"."id" desc
limit ?;
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 6
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   SEARCH images USING INDEX images_by_board (board_id=? AND id>? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_list_board_oldest
select "id", "seq", "owner_id", "owner_name", "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."board_id" = ? and "images"."deleted_at" is null and exists (select 1
from "boards"
where ("boards"."id" = ? and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_images"
where ("visible_images"."id" > ? and "visible_images"."id" < ?)
order by "visible_images"."id" asc
limit ?;
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 6
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   SEARCH images USING INDEX images_by_board (board_id=? AND id>? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_list_loose_newest
select "id", "seq", "owner_id", "owner_name", "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and "images"."user_id" = ? and "images"."board_id" is null)) "visible_images"
where ("visible_images"."id" > ? and "visible_images"."id" < ?)
order by "visible_images"."id" desc
limit ?;
--   SEARCH images USING INDEX images_by_user_board (user_id=? AND board_id=? AND id>? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_list_loose_oldest
select "id", "seq", "owner_id", "owner_name", "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and "images"."user_id" = ? and "images"."board_id" is null)) "visible_images"
where ("visible_images"."id" > ? and "visible_images"."id" < ?)
order by "visible_images"."id" asc
limit ?;
--   SEARCH images USING INDEX images_by_user_board (user_id=? AND board_id=? AND id>? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_list_own_newest
select "id", "seq", "owner_id", "owner_name", "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and "images"."user_id" = ?)) "visible_images"
where ("visible_images"."id" > ? and "visible_images"."id" < ?)
order by "visible_images"."id" desc
limit ?;
--   SEARCH images USING INDEX images_by_user (user_id=? AND id>? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_list_own_oldest
select "id", "seq", "owner_id", "owner_name", "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and "images"."user_id" = ?)) "visible_images"
where ("visible_images"."id" > ? and "visible_images"."id" < ?)
order by "visible_images"."id" asc
limit ?;
--   SEARCH images USING INDEX images_by_user (user_id=? AND id>? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_owner
select "user_id"
from "images"
where "images"."id" = ?;
--   SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)

-- image_search_ids_newest
select "id", "seq"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and ("images"."user_id" = ? or exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?))))) "visible_images"
where "visible_images"."seq" in (select -rowid as seq
from image_search
where image_search match ? and rowid > -cast(? as integer) and rowid <= -cast(? as integer)
order by rowid asc
limit ?)
order by "visible_images"."seq" + 0 desc;
--   SEARCH images USING INDEX images_by_seq (seq=?)
--   LIST SUBQUERY 10
--     SCAN image_search VIRTUAL TABLE INDEX 64:M2><
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 6
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   USE TEMP B-TREE FOR ORDER BY

-- image_search_ids_oldest
select "id", "seq"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and ("images"."user_id" = ? or exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?))))) "visible_images"
where "visible_images"."seq" in (select -rowid as seq
from image_search
where image_search match ? and rowid > -cast(? as integer) and rowid <= -cast(? as integer)
order by rowid desc
limit ?)
order by "visible_images"."seq" + 0 asc;
--   SEARCH images USING INDEX images_by_seq (seq=?)
--   LIST SUBQUERY 10
--     SCAN image_search VIRTUAL TABLE INDEX 192:M2><
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 6
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   USE TEMP B-TREE FOR ORDER BY

-- image_search_newest
select "id", "seq", "owner_id", "owner_name", "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and ("images"."user_id" = ? or exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?))))) "visible_images"
where "visible_images"."seq" in (select -rowid as seq
from image_search
where image_search match ? and rowid > -cast(? as integer) and rowid <= -cast(? as integer)
order by rowid asc
limit ?)
order by "visible_images"."seq" + 0 desc;
--   SEARCH images USING INDEX images_by_seq (seq=?)
--   LIST SUBQUERY 10
--     SCAN image_search VIRTUAL TABLE INDEX 64:M2><
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 6
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- image_search_oldest
select "id", "seq", "owner_id", "owner_name", "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is null and ("images"."user_id" = ? or exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?))))) "visible_images"
where "visible_images"."seq" in (select -rowid as seq
from image_search
where image_search match ? and rowid > -cast(? as integer) and rowid <= -cast(? as integer)
order by rowid desc
limit ?)
order by "visible_images"."seq" + 0 asc;
--   SEARCH images USING INDEX images_by_seq (seq=?)
--   LIST SUBQUERY 10
--     SCAN image_search VIRTUAL TABLE INDEX 192:M2><
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 6
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- image_strays
select "place", "image_count"
from (select "place", "image_count"
from "image_counts"
where ("image_counts"."user_id" = ? and "image_counts"."place" not in ('none', 'trash') and not exists (select 1
from "boards"
where ("boards"."id" = "image_counts"."place" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_strays";
--   SEARCH image_counts USING INDEX sqlite_autoindex_image_counts_1 (user_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 1
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER

-- image_tags
select "name"
from (select "user_id", "key", "name", "used_at"
from "tags"
where "tags"."user_id" = ?) "visible_tags"
order by "visible_tags"."used_at" desc, "visible_tags"."key"
limit ?;
--   SEARCH tags USING INDEX sqlite_autoindex_tags_1 (user_id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- image_trash
select "id", "seq", "owner_id", "owner_name", "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."deleted_at" is not null and "images"."user_id" = ?)) "visible_trash"
where "visible_trash"."id" < ?
order by "visible_trash"."id" desc
limit ?;
--   SEARCH images USING INDEX images_in_trash_by_user (user_id=? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_trash_count
select "image_count", "byte_size"
from (select "user_id", "place", "image_count", "byte_size"
from "image_counts"
where "image_counts"."user_id" = ?) "visible_image_counts"
where "visible_image_counts"."place" = ?;
--   SEARCH image_counts USING INDEX sqlite_autoindex_image_counts_1 (user_id=? AND place=?)

-- invitation_list
select "id", "token_hash", "email", "role", "group_ids", "invited_by_id", "created_at", "expires_at", "used_at", "used_by_id"
from "user_invitations"
where "user_invitations"."id" < ?
order by "user_invitations"."id" desc
limit ?;
--   SEARCH user_invitations USING INDEX sqlite_autoindex_user_invitations_1 (id<?)

-- key_viewer
select "api_keys"."id", "api_keys"."user_id", "api_keys"."name", "api_keys"."key_hash", "api_keys"."hint", "api_keys"."scopes", "api_keys"."created_at", "api_keys"."expires_at", "api_keys"."last_used_at", "users"."id", "users"."email", "users"."email_key", "users"."display_name", "users"."password_hash", "users"."role", "users"."is_active", "users"."is_pending", "users"."must_change_password", "users"."avatar_version", "users"."pending_email", "users"."image_quota", "users"."byte_quota", "users"."created_at", "users"."updated_at", "users"."last_login_at"
from "api_keys"
inner join "users" on "users"."id" = "api_keys"."user_id"
where ("api_keys"."key_hash" = ? and ("api_keys"."expires_at" is null or "api_keys"."expires_at" > ?) and "users"."is_active" = ?);
--   SEARCH api_keys USING INDEX api_keys_by_hash (key_hash=?)
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

-- linked_board
select "name", "description", "image_count", "cover"
from (select "boards"."id", "boards"."user_id" as "owner_id", "users"."display_name" as "owner_name", "boards"."name", "boards"."description", "boards"."visibility", "boards"."is_archived", "boards"."image_count", coalesce(((select "id"
from "images"
where ("images"."id" = "boards"."cover_image_id" and "images"."board_id" = "boards"."id" and "images"."deleted_at" is null))), ((select "id"
from "images"
where ("images"."board_id" = "boards"."id" and "images"."deleted_at" is null)
order by "images"."id" desc
limit ?))) as "cover", case case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end when 3 then 'owner' when 2 then 'admin' when 1 then 'write' else 'read' end as "permission", (case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= 2 and (exists (select 1
from "shared_boards"
where "shared_boards"."board_id" = "boards"."id") or exists (select 1
from "board_links"
where "board_links"."board_id" = "boards"."id"))) as "is_shared", coalesce("board_places"."is_pinned", false) as "place_pinned", coalesce("board_places"."is_archived", false) as "place_archived", coalesce("board_places"."is_hidden", false) as "place_hidden", "board_places"."folder_id" as "place_folder_id", "board_places"."position" as "place_position", "boards"."created_at", "boards"."updated_at"
from "boards"
inner join "users" on "users"."id" = "boards"."user_id"
left join "board_places" on ("board_places"."board_id" = "boards"."id" and "board_places"."user_id" = ?)
where case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?) "visible_boards"
where "visible_boards"."id" = ?;
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 10
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 9
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   SEARCH users USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH images USING INDEX images_by_board (board_id=?)

-- linked_image
select "id", "seq", "owner_id", "owner_name", "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."board_id" = ? and "images"."deleted_at" is null and exists (select 1
from "boards"
where ("boards"."id" = ? and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_images"
where "visible_images"."id" = ?;
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 6
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   SEARCH images USING INDEX images_by_board (board_id=? AND id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- linked_images
select "id", "seq", "owner_id", "owner_name", "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from (select "id", "seq", "user_id" as "owner_id", ((select "display_name"
from "users"
where "users"."id" = "images"."user_id")) as "owner_name", case when exists (select 1
from "boards"
where ("boards"."id" = "images"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)) then "board_id" end as "seen_board_id", "width", "height", "mime_type", "byte_size", "origin", "file_name", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "tags", "created_at", "metadata", "workflow_format", "thumbhash", "deleted_at"
from "images"
where ("images"."board_id" = ? and "images"."deleted_at" is null and exists (select 1
from "boards"
where ("boards"."id" = ? and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_images"
where "visible_images"."id" < ?
order by "visible_images"."id" desc
limit ?;
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 6
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   SEARCH images USING INDEX images_by_board (board_id=? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- live_board_link
select "board_links"."id", "board_links"."board_id", "boards"."name" as "board_name", "board_links"."user_id", "board_links"."password_hash", "board_links"."allows_download", "board_links"."shows_metadata", "users"."display_name" as "owner_name"
from "board_links"
inner join "boards" on "boards"."id" = "board_links"."board_id"
inner join "users" on "users"."id" = "boards"."user_id"
inner join "users" "maker" on "maker"."id" = "board_links"."user_id"
where ("board_links"."token_hash" = ? and (("board_links"."expires_at" is null or "board_links"."expires_at" > ?) and "maker"."is_active" = ? and exists (select 1
from "boards"
where ("boards"."id" = "board_links"."board_id" and case when "boards"."user_id" = "board_links"."user_id" then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = "board_links"."user_id" or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = "board_links"."user_id"))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?))));
--   SEARCH board_links USING INDEX board_links_by_token (token_hash=?)
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH maker USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     CORRELATED LIST SUBQUERY 1
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)

-- mail_due
select "id"
from "outgoing_mail"
where (attempts < 10 and "outgoing_mail"."next_attempt_at" <= ?)
order by "outgoing_mail"."next_attempt_at" asc
limit ?;
--   SEARCH outgoing_mail USING INDEX outgoing_mail_due (next_attempt_at<?)

-- notice_list
select "id", "kind", "actor_name", "board_id", "board_name", "permission", "created_at", "read_at"
from (select "notices"."id", "notices"."kind", "users"."display_name" as "actor_name", "notices"."board_id", "boards"."name" as "board_name", "notices"."permission", "notices"."created_at", "notices"."read_at"
from "notices"
inner join "users" on "users"."id" = "notices"."actor_id"
inner join "boards" on "boards"."id" = "notices"."board_id"
where ("notices"."user_id" = ? and exists (select 1
from "boards"
where ("boards"."id" = "notices"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_notices"
where "visible_notices"."id" < ?
order by "visible_notices"."id" desc
limit ?;
--   SEARCH notices USING INDEX notices_by_user (user_id=? AND id<?)
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 1
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER

-- notice_unread_count
select count(*)
from (select "notices"."id", "notices"."kind", "users"."display_name" as "actor_name", "notices"."board_id", "boards"."name" as "board_name", "notices"."permission", "notices"."created_at", "notices"."read_at"
from "notices"
inner join "users" on "users"."id" = "notices"."actor_id"
inner join "boards" on "boards"."id" = "notices"."board_id"
where ("notices"."user_id" = ? and exists (select 1
from "boards"
where ("boards"."id" = "notices"."board_id" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_notices"
where "visible_notices"."read_at" is null;
--   SEARCH notices USING INDEX notices_by_user (user_id=?)
--   SEARCH users USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH boards USING COVERING INDEX sqlite_autoindex_boards_1 (id=?)
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 1
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER

-- people_found
select "id", "display_name", "avatar_version"
from (select "id", "display_name", "avatar_version"
from "users"
where ("users"."is_active" = ? and "users"."id" <> ? and "users"."id" <> ?)) "visible_people"
where lower("visible_people"."display_name") like ? escape '\'
order by lower("visible_people"."display_name") asc, "visible_people"."id" asc
limit ?;
--   SCAN users
--   USE TEMP B-TREE FOR ORDER BY

-- preferences
select "user_id", "data", "updated_at"
from (select "user_id", "data", "updated_at"
from "user_preferences"
where "user_preferences"."user_id" = ?) "visible_preferences";
--   SEARCH user_preferences USING INDEX sqlite_autoindex_user_preferences_1 (user_id=?)

-- queue_item_by_id
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from (select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where "session_queue"."user_id" = ?) "visible_items"
where "visible_items"."id" = ?;
--   SEARCH session_queue USING INDEX sqlite_autoindex_session_queue_1 (id=?)

-- queue_list
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from (select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where "session_queue"."user_id" = ?) "visible_items"
where "visible_items"."id" < ?
order by "visible_items"."id" desc
limit ?;
--   SEARCH session_queue USING INDEX session_queue_by_user (user_id=? AND id<?)

-- queue_list_by_status
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from (select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where "session_queue"."user_id" = ?) "visible_items"
where ("visible_items"."id" < ? and "visible_items"."status" = ?)
order by "visible_items"."id" desc
limit ?;
--   SEARCH session_queue USING INDEX session_queue_by_user_status (user_id=? AND status=? AND id<?)

-- queue_recent_prompts
select "prompt", "negative_prompt"
from (select "id", "user_id", "prompt", "negative_prompt", "created_at"
from "batches"
where "batches"."user_id" = ?) "visible_batches"
order by "visible_batches"."id" desc
limit ?;
--   SEARCH batches USING INDEX batches_by_user (user_id=?)

-- queue_turns
select "user_id", "pending", "running", "turn", "start_tag", "served_at"
from "queue_turns"
where ("queue_turns"."pending" > ? or "queue_turns"."running" > ?);
--   SCAN queue_turns

-- queue_waiting
select "id"
from (select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where "session_queue"."user_id" = ?) "visible_items"
where "visible_items"."status" = 'pending'
order by "visible_items"."priority" desc, "visible_items"."id" asc;
--   SEARCH session_queue USING COVERING INDEX session_queue_waiting (user_id=?)

-- session_list
select "id", "user_id", "is_remembered", "address", "user_agent", "created_at", "last_seen_at", "expires_at"
from (select "id", "user_id", "is_remembered", "address", "user_agent", "created_at", "last_seen_at", "expires_at"
from "user_sessions"
where "user_sessions"."user_id" = ?) "visible_sessions"
where "visible_sessions"."expires_at" > ?
order by "visible_sessions"."id" desc
limit ?;
--   SEARCH user_sessions USING INDEX user_sessions_by_user (user_id=?)

-- settings
select "key", "value", "updated_at"
from "settings";
--   SCAN settings

-- share_list
select "with_id", "kind", "with_name", "avatar_version", "member_count", "given", "created_at"
from (select coalesce("shared_boards"."user_id", "shared_boards"."group_id") as "with_id", case when "shared_boards"."user_id" is null then 'group' else 'person' end as "kind", coalesce("users"."display_name", "groups"."name") as "with_name", "users"."avatar_version", case when "shared_boards"."user_id" is null then (select count(*)
from "group_members"
where "group_members"."group_id" = "shared_boards"."group_id") else 1 end as "member_count", "shared_boards"."permission" as "given", "shared_boards"."created_at"
from "shared_boards"
left join "users" on "users"."id" = "shared_boards"."user_id"
left join "groups" on "groups"."id" = "shared_boards"."group_id"
where ("shared_boards"."board_id" = ? and exists (select 1
from "boards"
where ("boards"."id" = ? and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_shares"
order by "kind" asc, lower("with_name") asc, "with_id" asc;
--   SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   SEARCH groups USING INDEX sqlite_autoindex_groups_1 (id=?) LEFT-JOIN
--   SEARCH boards EXISTS USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 2
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH group_members USING COVERING INDEX sqlite_autoindex_group_members_1 (group_id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- uncategorised_count
select coalesce(sum("image_count"), 0), coalesce(sum(case when "place" = 'none' then "image_count" end), 0)
from (select "user_id", "place", "image_count", "byte_size"
from "image_counts"
where "image_counts"."user_id" = ?) "visible_image_counts"
where "visible_image_counts"."place" <> ?;
--   SEARCH image_counts USING INDEX sqlite_autoindex_image_counts_1 (user_id=?)

-- uncategorised_cover
select "id"
from "images"
where ("images"."user_id" = ? and "images"."board_id" is null and "images"."deleted_at" is null)
order by "images"."board_id" desc, "images"."id" desc
limit ?;
--   SEARCH images USING INDEX images_by_user_board (user_id=? AND board_id=?)

-- uncategorised_strays
select "image_count", ((select "id"
from "images"
where ("images"."user_id" = ? and "images"."board_id" = "visible_strays"."place" and "images"."deleted_at" is null)
order by "images"."id" desc
limit ?))
from (select "place", "image_count"
from "image_counts"
where ("image_counts"."user_id" = ? and "image_counts"."place" not in ('none', 'trash') and not exists (select 1
from "boards"
where ("boards"."id" = "image_counts"."place" and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?)))) "visible_strays";
--   SEARCH image_counts USING INDEX sqlite_autoindex_image_counts_1 (user_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--       LIST SUBQUERY 2
--         SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--         CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH images USING INDEX images_by_user_board (user_id=? AND board_id=?)

-- unscopedAudience
select "users"."id"
from "users"
inner join "boards" on "boards"."id" = ?
where ("users"."id" in (?) and ("boards"."user_id" = "users"."id" or "boards"."visibility" <> 'private' or exists (select 1
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = "users"."id" or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = "users"."id"))))));
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     CORRELATED LIST SUBQUERY 1
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--   SEARCH users USING COVERING INDEX sqlite_autoindex_users_1 (id=?)

-- unscopedAvatarVersion
select "avatar_version"
from "users"
where "users"."id" = ?;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

-- unscopedBatchIdsOf
select "id"
from "batches"
where "batches"."user_id" = ?
limit ?;
--   SEARCH batches USING COVERING INDEX batches_by_user (user_id=?)

-- unscopedBelongingCounts
select count(*)
from "user_sessions"
where "user_sessions"."user_id" = ?;
--   SEARCH user_sessions USING COVERING INDEX user_sessions_by_user (user_id=?)

-- unscopedBoardsOf
select "id", "name", "description"
from "boards"
where "boards"."user_id" = ?
order by "boards"."id" asc;
--   SEARCH boards USING INDEX boards_by_user (user_id=?)

-- unscopedBoardsOfGroup
select "board_id"
from "shared_boards"
where "shared_boards"."group_id" = ?;
--   SEARCH shared_boards USING INDEX shared_boards_by_group (group_id=?)

-- unscopedCountOf
select count(*)
from "session_queue"
where "session_queue"."user_id" = ?;
--   SEARCH session_queue USING COVERING INDEX session_queue_by_user_status (user_id=?)

-- unscopedDeletion
select "id", "user_id", "display_name", "content", "to_user_id", "export_first", "status", "phase", "progress", "is_exported", "error", "started_by_id", "created_at", "finished_at"
from "user_deletions"
where "user_deletions"."id" = ?;
--   SEARCH user_deletions USING INDEX sqlite_autoindex_user_deletions_1 (id=?)

-- unscopedDeletions
select "id", "user_id", "display_name", "content", "to_user_id", "export_first", "status", "phase", "progress", "is_exported", "error", "started_by_id", "created_at", "finished_at"
from "user_deletions"
where "user_deletions"."id" < ?
order by "user_deletions"."id" desc
limit ?;
--   SEARCH user_deletions USING INDEX sqlite_autoindex_user_deletions_1 (id<?)

-- unscopedDuplicate
select "id"
from "images"
where ("images"."user_id" = ? and "images"."content_hash" = ? and "images"."deleted_at" is null)
limit ?;
--   SEARCH images USING INDEX images_by_content (user_id=? AND content_hash=?)

-- unscopedExpiredTrash
select "id"
from "images"
where ("images"."deleted_at" is not null and "images"."deleted_at" < ?)
limit ?;
--   SEARCH images USING INDEX images_in_trash (deleted_at>? AND deleted_at<?)

-- unscopedFirstWaiting
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where ("session_queue"."user_id" = ? and "session_queue"."status" = 'pending' and "session_queue"."model" in (?))
order by "session_queue"."priority" desc, "session_queue"."id" asc
limit ?;
--   SEARCH session_queue USING INDEX session_queue_waiting (user_id=?)

-- unscopedGroupNames
select "id", "name"
from "groups"
where "groups"."id" in (?)
order by "groups"."name_key" asc;
--   SEARCH groups USING INDEX sqlite_autoindex_groups_1 (id=?)

-- unscopedGroupsOf
select "group_members"."user_id", "groups"."id", "groups"."name"
from "group_members"
inner join "groups" on "groups"."id" = "group_members"."group_id"
where "group_members"."user_id" in (?)
order by "groups"."name_key" asc;
--   SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--   SEARCH groups USING INDEX sqlite_autoindex_groups_1 (id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- unscopedImageCounts
select "user_id", sum("image_count"), sum("byte_size")
from "image_counts"
where ("image_counts"."user_id" in (?) and "image_counts"."place" <> ?)
group by "image_counts"."user_id";
--   SEARCH image_counts USING INDEX sqlite_autoindex_image_counts_1 (user_id=?)

-- unscopedImagesOf
select "id", "board_id", "width", "height", "byte_size", "mime_type", "created_at", "deleted_at", "metadata"
from "images"
where ("images"."user_id" = ? and "images"."id" > ? and "images"."deleted_at" is null)
order by "images"."id" asc
limit ?;
--   SEARCH images USING INDEX images_by_user (user_id=? AND id>?)

-- unscopedImagesOf in the trash
select "id", "board_id", "width", "height", "byte_size", "mime_type", "created_at", "deleted_at", "metadata"
from "images"
where ("images"."user_id" = ? and "images"."id" > ? and "images"."deleted_at" is not null)
order by "images"."id" asc
limit ?;
--   SEARCH images USING INDEX images_in_trash_by_user (user_id=? AND id>?)

-- unscopedImagesOn
select "id", "user_id", "deleted_at"
from "images"
where "images"."board_id" = ?
limit ?;
--   SEARCH images USING INDEX images_on_board (board_id=?)

-- unscopedItemIdsOf
select "id"
from "session_queue"
where "session_queue"."user_id" = ?
limit ?;
--   SEARCH session_queue USING COVERING INDEX session_queue_by_user_status (user_id=?)

-- unscopedKept
select sum("image_count"), sum("byte_size")
from "image_counts"
where "image_counts"."user_id" = ?;
--   SEARCH image_counts USING INDEX sqlite_autoindex_image_counts_1 (user_id=?)

-- unscopedKnownImages
select "id"
from "images"
where "images"."id" in (?);
--   SEARCH images USING COVERING INDEX sqlite_autoindex_images_1 (id=?)

-- unscopedLeasedItem
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where ("session_queue"."id" = ? and "session_queue"."status" = ? and "session_queue"."lease_token" = ?);
--   SEARCH session_queue USING INDEX sqlite_autoindex_session_queue_1 (id=?)

-- unscopedLiveCredentials
select "api_keys"."id"
from "api_keys"
inner join "users" on "users"."id" = "api_keys"."user_id"
where ("api_keys"."id" in (?) and ("api_keys"."expires_at" is null or "api_keys"."expires_at" > ?) and "users"."is_active" = ?);
--   SEARCH api_keys USING INDEX sqlite_autoindex_api_keys_1 (id=?)
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

-- unscopedLostItems
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where ("session_queue"."status" = 'running' and "session_queue"."lease_until" < ?);
--   SEARCH session_queue USING INDEX session_queue_leased (lease_until<?)

-- unscopedMayAdd
select "id"
from "boards"
where ("boards"."id" = ? and case when "boards"."user_id" = ? then 3 else max(coalesce(((select max(case "shared_boards"."permission" when 'admin' then 2 when 'write' then 1 else 0 end)
from "shared_boards"
where ("shared_boards"."board_id" = "boards"."id" and ("shared_boards"."user_id" = ? or "shared_boards"."group_id" in (select "group_id"
from "group_members"
where "group_members"."user_id" = ?))))), -1), case "boards"."visibility" when 'collaborative' then 1 when 'public' then 0 else -1 end) end >= ?);
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH shared_boards USING INDEX shared_boards_by_board (board_id=?)
--     LIST SUBQUERY 1
--       SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--       CREATE BLOOM FILTER

-- unscopedMemberIds
select "user_id"
from "group_members"
where "group_members"."group_id" = ?;
--   SEARCH group_members USING COVERING INDEX sqlite_autoindex_group_members_1 (group_id=?)

-- unscopedMembers
select "users"."id", "users"."display_name", "users"."email", "users"."avatar_version", "group_members"."added_at"
from "group_members"
inner join "users" on "users"."id" = "group_members"."user_id"
where ("group_members"."group_id" = ? and "group_members"."user_id" > ?)
order by "group_members"."user_id" asc
limit ?;
--   SEARCH group_members USING INDEX sqlite_autoindex_group_members_1 (group_id=? AND user_id>?)
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

-- unscopedNextSeq
select "seq"
from "images"
where "images"."seq" = ?;
--   SEARCH images USING COVERING INDEX images_by_seq (seq=?)

-- unscopedOldExports
select "id", "user_id", "display_name", "content", "to_user_id", "export_first", "status", "phase", "progress", "is_exported", "error", "started_by_id", "created_at", "finished_at"
from "user_deletions"
where ("user_deletions"."is_exported" = ? and "user_deletions"."finished_at" < ?);
--   SCAN user_deletions

-- unscopedOpenItems
select "id", "status"
from "session_queue"
where ("session_queue"."user_id" = ? and "session_queue"."status" in (?, ?));
--   SEARCH session_queue USING COVERING INDEX session_queue_by_user_status (user_id=? AND status=?)

-- unscopedOpenLink
select "user_id"
from "password_resets"
where ("password_resets"."token_hash" = ? and "password_resets"."kind" = ? and "password_resets"."used_at" is null and "password_resets"."expires_at" > ?);
--   SEARCH password_resets USING INDEX password_resets_by_token (token_hash=?)

-- unscopedOwnQuotas
select "image_quota", "byte_quota"
from "users"
where "users"."id" = ?;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

-- unscopedRunningDeletions
select "id", "user_id", "display_name", "content", "to_user_id", "export_first", "status", "phase", "progress", "is_exported", "error", "started_by_id", "created_at", "finished_at"
from "user_deletions"
where "user_deletions"."status" = ?
order by "user_deletions"."id" asc;
--   SEARCH user_deletions USING INDEX user_deletions_by_status (status=?)
--   USE TEMP B-TREE FOR ORDER BY

-- unscopedRunningDeletions of a person
select "id", "user_id", "display_name", "content", "to_user_id", "export_first", "status", "phase", "progress", "is_exported", "error", "started_by_id", "created_at", "finished_at"
from "user_deletions"
where ("user_deletions"."status" = ? and ("user_deletions"."user_id" = ? or "user_deletions"."to_user_id" = ?))
order by "user_deletions"."id" asc;
--   SEARCH user_deletions USING INDEX user_deletions_by_status (status=?)
--   USE TEMP B-TREE FOR ORDER BY

-- unscopedSessionCounts
select "user_id", count(*)
from "user_sessions"
where ("user_sessions"."user_id" in (?) and "user_sessions"."expires_at" > ?)
group by "user_sessions"."user_id";
--   SEARCH user_sessions USING INDEX user_sessions_by_user (user_id=?)

-- unscopedSomeBoardsOf
select "id"
from "boards"
where "boards"."user_id" = ?
limit ?;
--   SEARCH boards USING COVERING INDEX boards_by_user (user_id=?)

-- unscopedUserNames
select "id", "display_name"
from "users"
where "users"."id" in (?);
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

-- unscopedWaitingPeople
select "user_id", "pending", "running", "turn", "start_tag", "served_at"
from "queue_turns"
where ("queue_turns"."pending" > 0 and "queue_turns"."running" < ?)
order by "queue_turns"."turn" asc, "queue_turns"."served_at" asc, "queue_turns"."user_id" asc
limit ?;
--   SCAN queue_turns USING INDEX queue_turns_waiting

-- upload_by_id
select "id", "byte_size"
from (select "id", "byte_size"
from "images"
where "images"."user_id" = ?) "visible_own_files"
where "visible_own_files"."id" = ?;
--   SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)

-- user_by_email
select "id", "email", "email_key", "display_name", "password_hash", "role", "is_active", "is_pending", "must_change_password", "avatar_version", "pending_email", "image_quota", "byte_quota", "created_at", "updated_at", "last_login_at"
from "users"
where ("users"."email_key" = ? and "users"."id" <> ?);
--   SEARCH users USING INDEX users_by_email_key (email_key=?)

-- user_list
select "id", "email", "email_key", "display_name", "password_hash", "role", "is_active", "is_pending", "must_change_password", "avatar_version", "pending_email", "image_quota", "byte_quota", "created_at", "updated_at", "last_login_at"
from "users"
where ("users"."id" > ? and "users"."id" <> ? and (? = '' or "users"."role" = ?) and (? = '' or case when "users"."is_pending" then 'pending' when "users"."is_active" then 'active' else 'disabled' end = ?) and (lower("users"."display_name") like ? escape '\' or lower("users"."email_key") like ? escape '\'))
order by "users"."id" asc
limit ?;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id>?)

-- user_pending_count
select count(*)
from "users"
where "users"."is_pending" = ?;
--   SCAN users

-- viewer
select "user_sessions"."id", "user_sessions"."user_id", "user_sessions"."is_remembered", "user_sessions"."address", "user_sessions"."user_agent", "user_sessions"."created_at", "user_sessions"."last_seen_at", "user_sessions"."expires_at", "users"."id", "users"."email", "users"."email_key", "users"."display_name", "users"."password_hash", "users"."role", "users"."is_active", "users"."is_pending", "users"."must_change_password", "users"."avatar_version", "users"."pending_email", "users"."image_quota", "users"."byte_quota", "users"."created_at", "users"."updated_at", "users"."last_login_at"
from "user_sessions"
inner join "users" on "users"."id" = "user_sessions"."user_id"
where ("user_sessions"."id" = ? and "user_sessions"."user_id" = ? and "user_sessions"."expires_at" > ? and "users"."is_active" = ?);
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH user_sessions USING INDEX user_sessions_by_user (user_id=? AND id=?)
