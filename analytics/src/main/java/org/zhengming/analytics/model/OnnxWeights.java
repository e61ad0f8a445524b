package org.zhengming.analytics.model;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weight matrices of an ONNX file by the place in the network where they are used (onnx.proto3: ModelProto.graph 7,
 * GraphProto.node 1 and initializer 5, NodeProto.input 1, name 3, op_type 4, TensorProto.dims 1, name 8, raw_data 9).
 */
final class OnnxWeights {

    /** A matrix and the name under which the file holds it. */
    record Named(String name, Matrix matrix) {}

    private record Node(String name, List<String> inputs) {}

    private final Map<String, Matrix> matrices = new HashMap<>();
    private final List<Node> products = new ArrayList<>();

    private OnnxWeights() {}

    static OnnxWeights read(InputStream file) throws IOException {
        OnnxWeights weights = new OnnxWeights();
        CodedInputStream in = CodedInputStream.newInstance(file);
        eachField(in, field -> field == 7 ? () -> nested(in, weights::readGraph) : null);
        return weights;
    }

    /**
     * @param place a part of the name of the product's node, such as {@code layer.0/attention/self/query/}
     * @return the matrix used there, one row an input
     */
    Named usedAt(String place) {
        return products.stream()
                .filter(node -> node.name().contains(place))
                .flatMap(node -> node.inputs().stream())
                .filter(matrices::containsKey)
                .map(name -> new Named(name, matrices.get(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the encoder has no matrix at " + place));
    }

    private interface FieldReader {
        void read() throws IOException;
    }

    private interface Fields {
        /** What reads the field, {@code null} to skip it. */
        FieldReader of(int field) throws IOException;
    }

    private static void eachField(CodedInputStream in, Fields fields) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            FieldReader reader = fields.of(WireFormat.getTagFieldNumber(tag));
            if (reader == null) {
                in.skipField(tag);
            } else {
                reader.read();
            }
        }
    }

    private interface MessageReader {
        void read(CodedInputStream in) throws IOException;
    }

    /** Reads a message where it stands: the file is large and is not copied. */
    private static void nested(CodedInputStream in, MessageReader reader) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        reader.read(in);
        in.popLimit(outer);
    }

    private void readGraph(CodedInputStream in) throws IOException {
        eachField(in, field -> switch (field) {
            case 1 -> () -> nested(in, this::readNode);
            case 5 -> () -> nested(in, this::readTensor);
            default -> null;
        });
    }

    private void readNode(CodedInputStream in) throws IOException {
        List<String> inputs = new ArrayList<>();
        String[] names = new String[2];
        eachField(in, field -> switch (field) {
            case 1 -> () -> inputs.add(in.readString());
            case 3 -> () -> names[0] = in.readString();
            case 4 -> () -> names[1] = in.readString();
            default -> null;
        });
        if ("MatMul".equals(names[1])) {
            products.add(new Node(names[0], inputs));
        }
    }

    private void readTensor(CodedInputStream in) throws IOException {
        List<Integer> shape = new ArrayList<>();
        String[] name = new String[1];
        eachField(in, field -> switch (field) {
            case 1 -> () -> shape.add((int) in.readInt64());
            case 8 -> () -> name[0] = in.readString();
            // The largest tensors are not used by any product: they are passed over, never copied.
            case 9 -> isUsed(name[0]) ? () -> add(name[0], shape, in.readByteArray()) : null;
            default -> null;
        });
    }

    private boolean isUsed(String name) {
        return products.stream().anyMatch(node -> node.inputs().contains(name));
    }

    private void add(String name, List<Integer> shape, byte[] raw) {
        if (shape.size() == 2) {
            float[] values = new float[shape.get(0) * shape.get(1)];
            ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            matrices.put(name, new Matrix(shape.get(0), shape.get(1), values));
        }
    }
}
