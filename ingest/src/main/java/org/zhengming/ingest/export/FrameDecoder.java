package org.zhengming.ingest.export;

import java.util.List;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;

/** Turns one frame into posts: usually one, two when it carries the post it forwards, none for a repeated header. */
interface FrameDecoder {

    List<Post> decode(Frame frame) throws ItemRejected;
}
